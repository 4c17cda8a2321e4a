import { fork } from 'node:child_process';
import { join } from 'node:path';
import { environment, root } from '../install.mjs';

const PATIENCE_MS = 20_000;

/** Starts one of our processes. It ends by itself when this one is gone. */
export function startChild(name, args, extra) {
  const child = fork(join(root, 'dist', 'server', `${name}.js`), args, {
    cwd: root,
    env: { ...environment, ...extra },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  return {
    ended,
    /** What it says when it is ready, or null when it ended instead. */
    ready: new Promise((resolve) => {
      child.once('message', (message) => resolve(message.ready ? message : null));
      ended.then(() => resolve(null));
    }),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}
