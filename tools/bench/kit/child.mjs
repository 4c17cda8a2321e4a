import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 10_000;
const running = new Set();

/**
 * A program that the bench started and ends again, by its process id.
 * @param {string} what its name in messages
 * @param {readonly string[]} command
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number, ipc?: boolean }} [options]
 */
export function startChild(what, command, { cwd, env, uid, gid, ipc = false } = {}) {
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...env },
    uid,
    gid,
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? ['ipc'] : [])],
  });
  let tail = '';
  const keep = (text) => {
    tail = (tail + text).slice(-2_000);
  };
  child.stdout?.setEncoding('utf8').on('data', keep);
  child.stderr?.setEncoding('utf8').on('data', keep);
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
  const handle = {
    pid: child.pid ?? 0,
    child,
    exited,
    output: () => tail,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      const late = wait(PATIENCE_MS, 'late', { ref: false });
      if ((await Promise.race([exited, late])) === 'late') child.kill('SIGKILL');
      await exited;
      running.delete(handle);
    },
    /** Rejects when the program ends before `ready` says that it is there. */
    async until(ready, seconds = 60) {
      const deadline = Date.now() + seconds * 1_000;
      let ended = false;
      void exited.then(() => (ended = true));
      while (!(await ready())) {
        if (ended) throw new Error(`${what} ended: ${tail.trim().split('\n').slice(-4).join(' | ')}`);
        if (Date.now() > deadline)
          throw new Error(`${what} was not ready within ${seconds} s: ${tail.trim()}`);
        await wait(100);
      }
    },
  };
  running.add(handle);
  return handle;
}

/** Ends what is still running, youngest first. */
export async function stopEverything() {
  for (const handle of [...running].reverse()) await handle.stop();
}
