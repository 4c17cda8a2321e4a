// `npm start`: from a fresh checkout to a board in the browser. Only Node's own modules until packages are there.
import { spawn } from 'node:child_process';
import { ensureInstalled, ownNode } from './install.mjs';

ensureInstalled();
const node = ownNode();
if (node === null) {
  const { run } = await import('./start/run.mjs');
  process.exitCode = await run(process.argv.slice(2));
  if (process.connected) process.disconnect();
} else {
  const child = spawn(node.file, [node.script(import.meta.url), ...process.argv.slice(2)], {
    // A channel, by which it notices that this process is gone.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: node.environment,
  });
  // Ctrl-C reaches the child too, which ends everything in order; this process only waits for it.
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
  child.once('exit', (code) => (process.exitCode = code ?? 1));
}
