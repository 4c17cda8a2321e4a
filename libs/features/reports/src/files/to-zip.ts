import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

/** Names with their content, and beside them a list of their hashes. The same files give the same bytes. */
export function toZip(files: ReadonlyMap<string, Buffer>): Buffer {
  const sums = [...files].map(
    ([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`,
  );
  const all = new Map([...files, ['SHA256SUMS', Buffer.from(sums.join(''))]]);
  // The earliest day that a zip can say: no clock of this machine is in the file.
  const mtime = new Date(1980, 0, 1);
  return Buffer.from(
    zipSync(
      Object.fromEntries([...all].map(([name, content]) => [name, [new Uint8Array(content), { mtime }]])),
    ),
  );
}
