// All types. The server's projects in one program, because each alone would read what they share again; those with
// other settings (a browser's types, plain JavaScript) through Nx, which remembers what has not changed.
import { spawnSync } from 'node:child_process';
import { environment, root } from './install.mjs';

const COMMANDS = [
  'tsc -p tsconfig.json --noEmit',
  'nx run-many -t typecheck -p dashboard e2e scripts bench checks --outputStyle=static',
];

for (const command of COMMANDS) {
  const { status } = spawnSync(command, { cwd: root, env: environment, stdio: 'inherit', shell: true });
  if (status !== 0) process.exitCode = 1;
}
