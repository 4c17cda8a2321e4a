// `npm run keys:rotate`: the worker's command on what was built last, with the data folder of `npm start -- --empty`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { ensureInstalled, ownNode, root } from './install.mjs';

const args = process.argv.slice(2);
const at = args.indexOf('--data');
const named = at < 0 ? undefined : args.splice(at, 2)[1];
const folder = named ?? process.env.DATA_DIR ?? join('data', 'nachtwacht');
const data = isAbsolute(folder) ? folder : join(root, folder);
const program = join(root, 'dist', 'server', 'worker.js');

ensureInstalled();
if (existsSync(program)) {
  const { status } = spawnSync(ownNode()?.file ?? process.execPath, [program, 'keys:rotate', ...args], {
    stdio: 'inherit',
    env: { ...process.env, DATA_DIR: data },
  });
  process.exitCode = status ?? 1;
} else {
  console.error('Nothing was built yet. Run npm start once, or npm run build.');
  process.exitCode = 1;
}
