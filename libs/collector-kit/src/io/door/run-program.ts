import { spawn, type ChildProcess } from 'node:child_process';
import type { JudgedAddress } from './judged';

export interface Start {
  readonly program: string;
  /** Seen by every user of this machine. */
  readonly arguments: readonly string[];
  /** All it gets besides `PATH` and a locale: nothing of ours is inherited. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** Bytes of standard output; more ends the program. */
  readonly maxBytes?: number;
}

export interface Finished {
  /** -1 where a signal ended it. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** True where it said more than `maxBytes` and was ended for it. */
  readonly saidTooMuch: boolean;
}

const MAX_OUTPUT = 64 * 1024;
const USUAL_PATH = '/usr/bin:/bin:/usr/sbin:/sbin';

/**
 * Runs a program without a shell and without input, in a process group of its own. An abort ends the whole group and
 * rejects with the signal's reason, at once: a program that hangs in a dead mount can't be waited for.
 */
export function startProgram(start: Start, signal: AbortSignal): Promise<Finished | 'not-installed'> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(start.program, start.arguments, {
      shell: false,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? USUAL_PATH, LC_ALL: 'C', ...start.environment },
      ...(start.folder === undefined ? {} : { cwd: start.folder }),
    });
    const stdout = new Output(start.maxBytes ?? MAX_OUTPUT);
    const stderr = new Output(MAX_OUTPUT);
    child.stdout.on('data', (chunk: Buffer) => {
      stdout.take(chunk);
      if (stdout.isOver) endGroup(child);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr.take(chunk);
    });
    const onAbort = (): void => {
      endGroup(child);
      child.stdout.destroy();
      child.stderr.destroy();
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
      const said = { stdout: stdout.text(), stderr: stderr.text(), saidTooMuch: stdout.isOver };
      resolve({ exitCode: exitCode ?? -1, ...said });
    });
  });
}

/** Runs a program that dials for us: it is told an address that was judged, and never a name. */
export function runProgram(
  program: string,
  argumentsFor: (address: string, family: number) => readonly string[],
  to: JudgedAddress,
  signal: AbortSignal,
): Promise<Finished | 'not-installed'> {
  return startProgram({ program, arguments: argumentsFor(to.address, to.family) }, signal);
}

/** What a program writes, as far as it is kept. */
class Output {
  private readonly parts: Buffer[] = [];
  private length = 0;
  isOver = false;

  constructor(private readonly maxBytes: number) {}

  take(chunk: Buffer): void {
    const room = this.maxBytes - this.length;
    if (chunk.length > room) this.isOver = true;
    if (room <= 0) return;
    this.parts.push(chunk.subarray(0, room));
    this.length += Math.min(chunk.length, room);
  }

  text(): string {
    return Buffer.concat(this.parts).toString('utf8');
  }
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
