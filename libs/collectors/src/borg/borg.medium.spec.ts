import type { PollOutcome } from '@nachtwacht/collector-kit';
import {
  pollDevice,
  requireProgram,
  startSshServer,
  Workplace,
  type Output,
} from '@nachtwacht/collector-kit/testing';
import type { BackupReading, Observation } from '@nachtwacht/domain';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { borgCollector as collector } from './borg.collector';

const PASSPHRASE = 'make-believe';
const HOUR = 3_600_000;
const work = new Workplace();
afterAll(() => {
  work.remove();
});

const borg = (args: readonly string[], env: Record<string, string> = {}): Promise<Output> =>
  work.run('borg', args, {
    BORG_REPO: work.repository,
    BORG_PASSPHRASE: PASSPHRASE,
    // Nobody backs up in UTC: what borg writes then is local time, and must be read as what it is.
    TZ: 'Pacific/Auckland',
    ...env,
  });

interface Asked {
  readonly repository?: string;
  readonly passphrase?: string;
  readonly memory?: unknown;
  readonly now?: number;
  readonly settings?: object;
  readonly credentials?: object;
  readonly repositories?: readonly string[];
}

function poll(asked: Asked = {}): Promise<PollOutcome> {
  const { repository = work.repository, passphrase = PASSPHRASE, settings, credentials } = asked;
  return pollDevice(collector, {
    settings: { repository, ...settings },
    credentials: { passphrase, ...credentials },
    memory: asked.memory ?? null,
    now: asked.now ?? Date.now(),
    repositories: asked.repositories ?? [work.folder],
  });
}

const memoryOf = (outcome: PollOutcome): unknown => (outcome.ok ? outcome.mapped.memory : null);
const observed = (outcome: PollOutcome, aspect: string): readonly Observation[] =>
  outcome.ok ? outcome.mapped.report.observations.filter((one) => one.aspect === aspect) : [];
const jobs = (outcome: PollOutcome): readonly BackupReading[] =>
  observed(outcome, 'backup').map(({ reading }) => reading as BackupReading);
const leftovers = () => readdirSync(temporary);
const filesIn = (folder: string) => readdirSync(folder, { recursive: true }).toSorted();

/** Of this spec alone, so that nothing is found there that another one uses. */
const temporary = join(work.folder, 'temporary');

beforeAll(async () => {
  mkdirSync(temporary);
  process.env['TMPDIR'] = temporary;
  requireProgram('borg', 'borgbackup');
  expect(await borg(['init', '--encryption', 'repokey'])).toMatchObject({ exitCode: 0 });
});

describe('a repository of the real borg in a folder', () => {
  it('that is empty has no jobs, and is in order', async () => {
    const outcome = await poll();
    expect(outcome).toMatchObject({ ok: true, mapped: { report: { complete: true } } });
    expect(jobs(outcome)).toEqual([]);
  });

  it('tells of a run at its right moment, of a second one of the same job, and measures once a day', async () => {
    await borg(['create', '::web-{now}', '.']);
    const first = await poll();
    expect(jobs(first)).toMatchObject([
      { runs: [{ outcome: 'success', rawStatus: 'archive', files: 2 }], points: [{}] },
    ]);
    const [run] = jobs(first)[0]?.runs ?? [];
    expect(run?.bytesProcessed).toBeGreaterThanOrEqual(12_000);
    for (const moment of [run?.startedAt, run?.finishedAt])
      expect(Math.abs(Date.now() - Date.parse(moment ?? ''))).toBeLessThan(60_000);

    await borg(['create', '::web-{now}-2', '.']);
    await borg(['create', '::web-{now}', '.']);
    const second = await poll({ memory: memoryOf(first), settings: { jobPattern: 'web-' } });
    expect(second.answers).toMatchObject({ measured: null });
    const [job] = jobs(second);
    expect(job?.runs.map(({ files }) => files)).toEqual([2, null, null]);
    expect(job?.points).toHaveLength(3);

    const nextDay = await poll({ memory: memoryOf(second), now: Date.now() + 21 * HOUR });
    expect(jobs(nextDay).flatMap(({ runs }) => runs.map(({ files }) => files))).toEqual([2, 2, 2]);
    expect(observed(nextDay, 'size')[0]?.metrics?.['bytes_stored']).toBeGreaterThan(100);
  });

  it('can not tell that a run left files out (exit 1)', async () => {
    work.write('secret.txt', 'readable by nobody');
    work.makeUnreadable('secret.txt');
    const { exitCode } = await borg(['create', '::partial', '.']);
    expect(exitCode).toBe(1);
    expect(jobs(await poll()).at(-1)).toMatchObject({ runs: [{ outcome: 'success', files: 2 }] });
  });

  it('is read while a run locks it; once that is killed there is no new run', async () => {
    const before = jobs(await poll()).flatMap(({ runs }) => runs.map(({ id }) => id));
    let during: PollOutcome | undefined;
    await work.killHalfWay(
      'borg',
      ['create', '::killed', '-'],
      { BORG_REPO: work.repository, BORG_PASSPHRASE: PASSPHRASE },
      () => existsSync(join(work.repository, 'lock.exclusive')),
      async () => {
        during = await poll();
      },
    );
    expect(existsSync(join(work.repository, 'lock.exclusive'))).toBe(true);
    for (const outcome of [during!, await poll()])
      expect(jobs(outcome).flatMap(({ runs }) => runs.map(({ id }) => id))).toEqual(before);
    await borg(['break-lock']);
  });

  it('is left as it was: nothing is written, and nothing of a run stays behind', async () => {
    const before = filesIn(work.repository);
    const outcome = await poll();
    expect(outcome.ok).toBe(true);
    expect(filesIn(work.repository)).toEqual(before);
    expect(leftovers()).toEqual([]);
    expect(JSON.stringify(outcome)).not.toContain(PASSPHRASE);
  });
});

describe('a repository that can’t be read is a fault that says what to do', () => {
  it.each<[string, () => Asked, string, RegExp]>([
    ['the wrong passphrase', () => ({ passphrase: 'wrong' }), 'auth', /refuses the password.*enter it again/],
    [
      'no repository',
      () => ({ repository: work.data }),
      'misconfigured',
      /There is no repository of borg at/,
    ],
    [
      'no such folder',
      () => ({ repository: join(work.folder, 'x') }),
      'misconfigured',
      /no repository|not there/,
    ],
    ['a folder that nobody allowed', () => ({ repository: '/etc' }), 'misconfigured', /name it there/],
    ['no allowed folder at all', () => ({ repositories: [] }), 'misconfigured', /NACHTWACHT_REPOSITORIES/],
  ])('%s', async (_rule, asked, faultClass, text) => {
    const outcome = await poll(asked());
    expect(outcome).toMatchObject({
      ok: false,
      fault: { class: faultClass, text: expect.stringMatching(text) as string },
    });
  });

  it('one that is not encrypted, unless a person chose so', async () => {
    const repository = join(work.folder, 'plain');
    const plain = { BORG_REPO: repository, BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: 'yes' };
    await borg(['init', '--encryption', 'none'], plain);
    await borg(['create', '::web', '.'], plain);
    expect(await poll({ repository })).toMatchObject({
      ok: false,
      fault: { class: 'misconfigured', text: expect.stringContaining('not encrypted') as string },
    });
    const chosen = await poll({ repository, settings: { encryption: 'none' } });
    expect(jobs(chosen)).toMatchObject([{ runs: [{ outcome: 'success' }] }]);
  });

  it('another repository in its place', async () => {
    const repository = join(work.folder, 'another');
    await borg(['init', '--encryption', 'repokey'], { BORG_REPO: repository });
    expect(await poll({ repository, memory: memoryOf(await poll()) })).toMatchObject({
      ok: false,
      fault: { text: expect.stringContaining('Another repository stands here') as string },
    });
  });

  it('one whose key is kept elsewhere', async () => {
    const repository = join(work.folder, 'keyfile');
    await borg(['init', '--encryption', 'keyfile'], { BORG_REPO: repository });
    expect(await poll({ repository })).toMatchObject({
      ok: false,
      fault: { class: 'misconfigured', text: expect.stringContaining('keyfile') as string },
    });
  });
});

describe('a repository behind SSH', () => {
  const open: { close(): Promise<void> }[] = [];
  afterAll(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  it('is read by the key of the settings from the host of the settings, and from no other', async () => {
    const server = await startSshServer();
    open.push(server);
    const repository = `ssh://${server.user}@127.0.0.1:${server.port}${work.repository}`;
    const { hostKeys, privateKey } = server;
    const right = await poll({ repository, settings: { hostKeys }, credentials: { privateKey } });
    expect(right.ok ? null : right.fault).toBeNull();
    expect(jobs(right).length).toBeGreaterThan(1);

    const other = await startSshServer();
    open.push(other);
    const asked: readonly [object, object, string, string][] = [
      [{ hostKeys: other.hostKeys }, { privateKey }, 'misconfigured', 'another host key'],
      [{ hostKeys: '' }, { privateKey }, 'misconfigured', 'host keys of the server are missing'],
      [{ hostKeys }, { privateKey: other.privateKey }, 'auth', 'refuses the private key'],
      [{ hostKeys }, { privateKey: 'no key' }, 'auth', 'private key'],
    ];
    for (const [settings, credentials, faultClass, text] of asked)
      expect(await poll({ repository, settings, credentials })).toMatchObject({
        ok: false,
        fault: { class: faultClass, text: expect.stringContaining(text) as string },
      });
  });

  it('where nothing listens can’t be reached', async () => {
    const settings = { hostKeys: `ssh-ed25519 ${'A'.repeat(68)}` };
    const outcome = await poll({ repository: 'ssh://b@127.0.0.1:1/x', settings });
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'unreachable' } });
  });
});
