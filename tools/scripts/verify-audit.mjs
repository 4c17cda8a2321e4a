// `npm run audit:verify`: is the audit log whole? See apps/verify-audit/README.md.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { continueOnOwnNode, ensureInstalled, environment, root } from './install.mjs';

ensureInstalled();
continueOnOwnNode(import.meta.url);
const { startBuild } = await import('./start/ensure-built.mjs');
await startBuild().all;
const script = join(root, 'dist', 'server', 'verify-audit.js');
const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: environment,
});
process.exitCode = status ?? 2;
