import { spawn } from 'node:child_process';

export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const MAX_OUTPUT = 64 * 1024;

/** Runs a program without a shell and in the C locale; an abort kills it and rejects with the signal's reason. */
export function run(
  program: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<Finished | 'not-installed'> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      shell: false,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' },
    });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        output[name] = (output[name] + chunk).slice(0, MAX_OUTPUT);
      });
    const onAbort = (): void => {
      child.kill('SIGKILL');
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', onAbort);
    child.on('error', (error: NodeJS.ErrnoException) => {
      signal.removeEventListener('abort', onAbort);
      if (error.code === 'ENOENT') resolve('not-installed');
      else reject(error);
    });
    child.on('close', (exitCode) => {
      signal.removeEventListener('abort', onAbort);
      resolve({ exitCode: exitCode ?? -1, ...output });
    });
  });
}
