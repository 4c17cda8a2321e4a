import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
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

/** What there is to wait for when all is there. */
export const NOTHING = { server: Promise.resolve(), all: Promise.resolve() };

/**
 * Builds when anything it is built from is newer than the last whole build. The dashboard takes longest and builds in
 * a process of its own, while the server is built, started and migrated.
 * @returns when the server is there, and when all is
 */
export function startBuild() {
  if (existsSync(STAMP) && newest(SOURCES.map((path) => join(root, path))) <= statSync(STAMP).mtimeMs)
    return NOTHING;
  console.log('Building (some seconds, only after a change) …');
  const startedAt = new Date();
  const dashboard = buildApart('dashboard');
  const server = import('../build.mjs').then(({ build }) =>
    build({ logLevel: 'error' }, ['client', 'server']),
  );
  const all = Promise.all([server, dashboard]).then(() => {
    writeFileSync(STAMP, startedAt.toISOString());
    utimesSync(STAMP, startedAt, startedAt);
  });
  return { server, all };
}

function buildApart(part) {
  const child = spawn(process.execPath, [join(root, 'tools/scripts/build.mjs'), part], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the ${part} could not be built; its message is above`)),
    );
  });
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
