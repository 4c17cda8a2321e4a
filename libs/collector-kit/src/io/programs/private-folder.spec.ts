import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  makePrivateFolder,
  removeAbandonedFolders,
  removePrivateFolder,
  writePrivateFile,
} from './private-folder';

const usual = process.env['TMPDIR'];
let temporary = '';
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'nachtwacht-private-'));
  process.env['TMPDIR'] = temporary;
});
afterEach(() => {
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
  rmSync(temporary, { recursive: true });
});

it('removes what a process that was killed left, and neither what is in use nor what is somebody else’s', async () => {
  const now = Date.now();
  const [old, fresh] = [await makePrivateFolder(), await makePrivateFolder()];
  await writePrivateFile(old, 'ssh_key', 'secret');
  const other = join(temporary, 'somebody-elses');
  mkdirSync(other);
  for (const folder of [old, other]) utimesSync(folder, new Date(now), new Date(now - 11 * 60_000));
  await removeAbandonedFolders(now);
  expect([old, fresh, other].map((folder) => existsSync(folder))).toEqual([false, true, true]);
});

it('does not mind a folder that is gone', async () => {
  const folder = await makePrivateFolder();
  await removePrivateFolder(folder);
  await expect(removePrivateFolder(folder)).resolves.toBeUndefined();
});
