import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/** What one of our processes says as soon as it serves, or why it does not. */
export interface Greeting {
  readonly ready: boolean;
  readonly url?: string;
  readonly setupToken?: string | null;
  readonly reason?: string;
}

export interface Program {
  readonly pid: number;
  /** Its greeting; null when it ended without one. */
  readonly greeting: Promise<Greeting | null>;
  /** Its exit code; -1 when a signal ended it. */
  readonly ended: Promise<number>;
  /** Everything it wrote so far. */
  output(): string;
  kill(signal: NodeJS.Signals): void;
  /** Breaks the channel to it, as the death of the one who started it would. */
  abandon(): void;
  /** Asks it to end and waits until it did. */
  stop(): Promise<number>;
}

export interface ProgramOptions {
  readonly args?: readonly string[];
  /** Besides this process's own, without what would lead it to another database. */
  readonly env?: Readonly<Record<string, string>>;
  /** A wrapper such as `setpriv --reuid=65534`, before node. */
  readonly prefix?: readonly string[];
}

const FOREIGN = [
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'REDIS_URL',
  'DATA_DIR',
  'PORT',
  'PUBLIC_URL',
  'NODE_OPTIONS',
];
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a built process of ours as the launcher does: as a child that talks, and ends when this one does. */
export function startProgram(
  file: string,
  { args = [], env = {}, prefix = [] }: ProgramOptions = {},
): Program {
  const own = Object.entries(process.env).filter(
    ([name]) => !FOREIGN.includes(name) && !name.startsWith('VITEST'),
  );
  const [execPath, ...execArgv] = [...prefix, process.execPath];
  const child = fork(file, args, {
    execPath,
    execArgv,
    env: { ...Object.fromEntries(own), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  const texts: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => void texts.push(text));
  const ended = endOf(child);
  void ended.then(() => running.delete(child));
  const greeting = new Promise<Greeting | null>((resolve) => {
    child.once('message', (message) => resolve(message as Greeting));
    void ended.then(() => resolve(null));
  });
  return {
    pid: child.pid ?? 0,
    greeting,
    ended,
    output: () => texts.join(''),
    kill: (signal) => void child.kill(signal),
    abandon: () => {
      child.disconnect();
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Not its `close` event: that never comes after `abandon`. */
async function endOf(child: ChildProcess): Promise<number> {
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  const texts = streams.map((stream) => finished(stream).catch(() => undefined));
  const [code] = (await once(child, 'exit')) as [number | null];
  await Promise.all(texts);
  return code ?? -1;
}
