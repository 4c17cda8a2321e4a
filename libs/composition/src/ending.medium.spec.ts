import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort, processesIn, startProgram, type Program } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleProcess, type BundledProcess } from './testing/bundle-process';

const run = promisify(execFile);

let bundle: BundledProcess;
let folder: string;
let data: string;
let port: number;

beforeAll(async () => {
  bundle = await bundleProcess();
  folder = await mkdtemp(join(tmpdir(), 'nachtwacht-ending-'));
  data = join(folder, 'data');
  port = await freePort();
  const program = await start();
  await makeAdministrator(program);
  await program.stop();
});
afterAll(async () => {
  await bundle.remove();
  await rm(folder, { recursive: true, force: true });
});

function begin(at = data): Program {
  const env = { DATA_DIR: at, PORT: String(port), LOG_LEVEL: 'warn' };
  return startProgram(bundle.file, { args: [bundle.root], env });
}

async function start(at = data): Promise<Program> {
  const program = begin(at);
  const greeting = await program.greeting;
  if (greeting?.ready !== true) throw new Error(`it did not start: ${program.output()}`);
  return program;
}

async function makeAdministrator(program: Program): Promise<void> {
  const token = (await program.greeting)?.setupToken;
  const account = { name: 'Proef', email: 'proef@nachtwacht.example', password: 'een zin die niemand raadt' };
  const reply = await fetch(`http://127.0.0.1:${port}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, ...account }),
  });
  expect(reply.status).toBeLessThan(300);
}

async function until(what: string, seconds: number, ask: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + seconds * 1_000;
  while (!(await ask())) {
    if (performance.now() > deadline) throw new Error(`${what}: not within ${seconds} s`);
    await pause(50);
  }
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

async function postmaster(at = data): Promise<number> {
  const text = await readFile(join(at, 'postgres', 'data', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

/** The administrator made at the very beginning is still there, and the end is an orderly one. */
async function expectNothingLost(at = data): Promise<void> {
  const program = await start(at);
  expect((await program.greeting)?.setupToken).toBeNull();
  expect(await program.stop()).toBe(0);
  await expectNothingLeft(at);
}

async function expectNothingLeft(at = data): Promise<void> {
  await until('every process has ended', 10, async () => (await processesIn(at)).length === 0);
  const log = await readFile(join(at, 'postgres', 'postgres.log'), 'utf8');
  expect(log.trim().split('\n').at(-1)).toContain('database system is shut down');
}

describe('asked to end, nothing of it is left and the database was shut down', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s', async (signal) => {
    const program = await start();
    program.kill(signal);
    expect(await program.ended).toBe(0);
    expect(program.output()).toBe('');
    await expectNothingLeft();
  });

  it('by the death of whoever started it', async () => {
    const program = await start();
    program.abandon();
    expect(await program.ended).toBe(0);
    await expectNothingLeft();
  });

  it('while it was still starting, for the first time', async () => {
    const fresh = join(folder, 'fresh');
    const program = begin(fresh);
    await until('the cluster is there', 30, () => isThere(join(fresh, 'postgres', 'data', 'postmaster.pid')));
    program.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    await expectNothingLeft(fresh);
  });

  it('by a start that failed, too: nothing stored is lost', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const program = begin();
    expect(await program.greeting).toMatchObject({ ready: false });
    expect(await program.ended).toBe(1);
    await expectNothingLeft();
    await new Promise((resolve) => other.close(resolve));
    await expectNothingLost();
  });
});

describe('killed without a word, the next start recovers', () => {
  it('the process: its database is taken over', async () => {
    const killed = await start();
    killed.kill('SIGKILL');
    await killed.ended;
    const leftOver = await postmaster();
    const next = await start();
    expect(await postmaster()).toBe(leftOver);
    expect(next.output()).toContain('took over a PostgreSQL');
    expect((await next.greeting)?.setupToken).toBeNull();
    expect(await next.stop()).toBe(0);
    await expectNothingLeft();
  });

  it('the database: it is started again under the running process, which says so', async () => {
    const program = await start();
    const killed = await postmaster();
    process.kill(killed, 'SIGKILL');
    await until('it runs again', 20, async () => program.output().includes('PostgreSQL runs again'));
    expect(await postmaster()).not.toBe(killed);
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect(ready.status).toBe(200);
    expect(program.output()).toContain('PostgreSQL is gone');
    expect(await program.stop()).toBe(0);
    await expectNothingLeft();
    await expectNothingLost();
  });

  it('the database, for good: the process ends and says what to do, so that a service is started anew', async () => {
    const program = await start();
    const configuration = join(data, 'postgres', 'data', 'pg_hba.conf');
    await rename(configuration, `${configuration}.away`);
    process.kill(await postmaster(), 'SIGKILL');
    expect(await program.ended).toBe(1);
    expect(program.output()).toMatch(/PostgreSQL ended and did not stay up in \d attempts\..*postgres\.log/s);
    expect(await processesIn(data)).toEqual([]);
    await rename(`${configuration}.away`, configuration);
    await expectNothingLost();
  }, 90_000);

  it('both at once, as a power cut does', async () => {
    const program = await start();
    const database = await postmaster();
    program.kill('SIGKILL');
    process.kill(database, 'SIGKILL');
    await program.ended;
    await expectNothingLost();
  });
});

describe('the disk fills while it runs', () => {
  it('says so at the next start, and with room again nothing is lost', async () => {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    // A disk of 200 MB in memory. Takes the right to mount: root, not in a sandbox.
    await run('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk]);
    try {
      const program = await start(disk);
      await makeAdministrator(program);
      const filler = join(disk, 'filler');
      await fill(filler);
      await program.stop();
      const refused = begin(disk);
      expect(await refused.ended).toBe(1);
      expect((await refused.greeting)?.reason).toMatch(
        /^The disk is full .*Make room; nothing stored is lost/,
      );
      await rm(filler);
      await expectNothingLost(disk);
    } finally {
      await run('umount', [disk]);
    }
  });
});

/** Writes until not a byte fits any more. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const size of [1 << 20, 1 << 12, 1])
      for (;;) {
        const { bytesWritten } = await file.write(Buffer.alloc(size));
        if (bytesWritten < size) break;
      }
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    await file.close();
  }
}
