import { spawn } from 'node:child_process';
import type { JudgedAddress } from './judged';

export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const MAX_OUTPUT = 64 * 1024;

/**
 * Runs a program that dials for us, without a shell and in the C locale; an abort kills it and rejects with the signal's
 * reason. It is told an address that was judged, and never a name.
 */
export function runProgram(
  program: string,
  argumentsFor: (address: string, family: number) => readonly string[],
  to: JudgedAddress,
  signal: AbortSignal,
): Promise<Finished | 'not-installed'> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(program, argumentsFor(to.address, to.family), {
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
