import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, processesIn } from '@nachtwacht/testing/programs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFile } from './testing/server';
import { until } from './testing/until';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOREIGN =
  /^(DATABASE_URL|MIGRATION_DATABASE_URL|REDIS_URL|DATA_DIR|PORT|PUBLIC_URL|NODE_OPTIONS|VITEST.*|npm_.*)$/;
const UP = 'Stop with Ctrl-C.';

let folder: string;
let data: string;
let port: number;
const groups = new Set<number>();

beforeAll(async () => {
  builtFile('lab.js');
  folder = await mkdtemp(join(tmpdir(), 'nachtwacht-launcher-'));
  data = join(folder, 'data');
  port = await freePort();
});
afterAll(async () => {
  for (const group of groups) signal(-group, 'SIGKILL');
  for (const pid of await processesIn(folder)) signal(pid, 'SIGKILL');
  await until('nothing is left', 10, async () => ((await processesIn(folder)).length === 0 ? true : null));
  await rm(folder, { recursive: true, force: true });
});

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}

interface Launched {
  /** As a shell tells it: 128 and its number for a signal. */
  readonly ended: Promise<number>;
  output(): string;
  /** As a terminal does: to every process that was started from it. */
  ctrlC(): void;
}

const LAUNCHER = [process.execPath, 'tools/scripts/start.mjs'];
const NPM = ['npm', 'start', '--silent', '--'];

/** The launcher in a terminal of its own, up. */
async function start([program = '', ...words] = LAUNCHER): Promise<Launched> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)));
  const args = [...words, '--built', '--data', data, '--port', String(port)];
  const child = spawn(program, args, { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const group = child.pid ?? 0;
  groups.add(group);
  const ended = endOf(child).finally(() => groups.delete(group));
  const output = outputOf(child);
  await until('it is up', 60, () => {
    if (child.exitCode !== null) throw new Error(`It ended.\n${output()}`);
    return Promise.resolve(output().includes(UP) || null);
  });
  return { ended, output, ctrlC: () => process.kill(-group, 'SIGINT') };
}

async function endOf(child: ChildProcess): Promise<number> {
  const [code, name] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return code ?? 128 + (name ? constants.signals[name] : 0);
}

function outputOf(child: ChildProcess): () => string {
  const texts: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => void texts.push(text));
  return () => texts.join('');
}

/** The process of this installation whose command line names `script`. */
async function pidOf(script: string): Promise<number> {
  for (const pid of await processesIn(data)) {
    const [, ...words] = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
    if (words[0]?.endsWith(script)) return pid;
  }
  throw new Error(`${script} does not run`);
}

const isUp = async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;

async function expectEnded(): Promise<void> {
  await until('every process has ended', 20, async () =>
    (await processesIn(data)).length === 0 ? true : null,
  );
}

/** No process is left, and the database was shut down rather than cut off. */
async function expectCleanFolder(): Promise<void> {
  await expectEnded();
  await expect(access(join(data, 'postgres', 'data', 'postmaster.pid'))).rejects.toThrow('ENOENT');
  const log = await readFile(join(data, 'postgres', 'postgres.log'), 'utf8');
  expect(log.trim().split('\n').at(-1)).toContain('database system is shut down');
}

async function endByCtrlC(launched: Launched): Promise<void> {
  launched.ctrlC();
  expect(await launched.ended).toBe(0);
  await expectCleanFolder();
}

describe('npm start', () => {
  it.each([
    ['npm', NPM, [0, 130]],
    ['Node alone', LAUNCHER, [0]],
  ])(
    'by %s ends by Ctrl-C, and with it the server, the lab and the database, without a complaint',
    async (_by, command, codes) => {
      const launched = await start(command);
      expect(await isUp()).toBe(true);
      for (const script of ['start.mjs', 'all-in-one.js', 'lab.js'])
        expect(await pidOf(script)).toBeGreaterThan(0);
      launched.ctrlC();
      expect(codes).toContain(await launched.ended);
      await expectCleanFolder();
      expect(launched.output()).not.toMatch(/error|ended by itself|warn/i);
    },
  );

  it('comes up again at once when it was killed itself, while what it had started is still ending', async () => {
    const first = await start();
    process.kill(await pidOf('start.mjs'), 'SIGKILL');
    const next = await start();
    expect(await first.ended).not.toBe(0);
    expect(await isUp()).toBe(true);
    await endByCtrlC(next);
  });

  it('goes on without the lab when that was killed, says so, and brings it back at the next start', async () => {
    const first = await start();
    process.kill(await pidOf('lab.js'), 'SIGKILL');
    await until('it says so', 10, () =>
      Promise.resolve(first.output().includes('The lab ended by itself; the dashboard goes on.') || null),
    );
    expect(await isUp()).toBe(true);
    await endByCtrlC(first);
    const next = await start();
    expect(await pidOf('lab.js')).toBeGreaterThan(0);
    await endByCtrlC(next);
  });

  it('ends with a failure when the server was killed, ends the lab too, and takes all up at the next start', async () => {
    const first = await start();
    process.kill(await pidOf('all-in-one.js'), 'SIGKILL');
    expect(await first.ended).toBe(1);
    await expect(pidOf('lab.js')).rejects.toThrow('does not run');
    const next = await start();
    expect(next.output()).toContain('took over a PostgreSQL');
    expect(await isUp()).toBe(true);
    await endByCtrlC(next);
  });
});
