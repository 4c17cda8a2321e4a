import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';

const SOURCES = [
  'apps',
  'libs',
  'prisma',
  'package-lock.json',
  'tsconfig.base.json',
  'tools/scripts/build.mjs',
];
const STAMP = join(root, 'dist', '.built');

/** Builds when anything it is built from is newer than the last whole build. */
export async function ensureBuilt() {
  if (existsSync(STAMP) && newest(SOURCES.map((path) => join(root, path))) <= statSync(STAMP).mtimeMs) return;
  console.log('Building (some seconds, only after a change) …');
  const startedAt = new Date();
  const { build } = await import('../build.mjs');
  await build({ logLevel: 'error' });
  writeFileSync(STAMP, startedAt.toISOString());
}

function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const found = statSync(path);
    if (!found.isDirectory()) latest = Math.max(latest, found.mtimeMs);
    else {
      const inside = readdirSync(path).filter((name) => name !== 'generated' && name !== 'dist');
      latest = Math.max(latest, newest(inside.map((name) => join(path, name))));
    }
  }
  return latest;
}
