import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

/** Room for a line of any count, and for the rest of the line before it. */
const WINDOW_BYTES = 256;
const HASH_LENGTH = 40;

/**
 * Leaked passwords in a file: SHA-1 in hexadecimal, one a line, sorted, with or without `:count` behind it. The file
 * has tens of gigabytes: a look-up halves it some forty times and reads a few hundred bytes at each step.
 */
export class BreachedPasswords {
  private constructor(
    private readonly file: FileHandle,
    private readonly size: number,
  ) {}

  /** @throws Error that says which file can't be read, or is no such list */
  static async open(path: string): Promise<BreachedPasswords> {
    const file = await open(path, 'r').catch((error: unknown) => {
      throw new Error(`BREACHED_PASSWORDS_FILE names ${path}, which can not be read.`, { cause: error });
    });
    const list = new BreachedPasswords(file, (await file.stat()).size);
    const first = await list.hashFrom(0);
    if (first !== null && /^[0-9A-F]{40}$/.test(first)) return list;
    await file.close();
    throw new Error(
      `BREACHED_PASSWORDS_FILE names ${path}, which holds no SHA-1 hashes. Take the list "ordered by hash".`,
    );
  }

  async has(password: string): Promise<boolean> {
    const wanted = createHash('sha1').update(password).digest('hex').toUpperCase();
    // The first line that begins at or after `low` is the wanted one, or one behind it.
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const found = await this.hashFrom(middle);
      if (found === wanted) return true;
      if (found === null || found > wanted) high = middle;
      else low = middle + 1;
    }
    return false;
  }

  close(): Promise<void> {
    return this.file.close();
  }

  /** The hash of the first line that begins at `offset` or behind it; null when there is none. */
  private async hashFrom(offset: number): Promise<string | null> {
    // From one byte before: a line that begins right at the offset counts.
    const from = Math.max(0, offset - 1);
    const { buffer, bytesRead } = await this.file.read(Buffer.alloc(WINDOW_BYTES), 0, WINDOW_BYTES, from);
    const text = buffer.toString('latin1', 0, bytesRead);
    const begin = offset === 0 ? 0 : text.indexOf('\n') + 1;
    if (offset > 0 && begin === 0) return null;
    const hash = text.slice(begin, begin + HASH_LENGTH).toUpperCase();
    return hash.length === HASH_LENGTH ? hash : null;
  }
}
