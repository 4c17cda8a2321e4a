import type { PollOutcome } from '@nachtwacht/collector-kit';
import {
  pollDevice,
  requireProgram,
  startRestServer,
  startSshServer,
  Workplace,
  type Output,
  type RestServerOptions,
} from '@nachtwacht/collector-kit/testing';
import type { BackupReading, Observation } from '@nachtwacht/domain';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resticCollector as collector } from './restic.collector';

const PASSWORD = 'make-believe';
const MINUTE = 60_000;
const work = new Workplace();
afterAll(() => {
  work.remove();
});

const restic = (args: readonly string[], repository = work.repository): Promise<Output> =>
  work.run('restic', ['--repo', repository, '--no-cache', ...args], { RESTIC_PASSWORD: PASSWORD });

interface Asked {
  readonly repository?: string;
  readonly password?: string;
  readonly memory?: unknown;
  readonly now?: number;
  readonly settings?: object;
  readonly credentials?: object;
  readonly repositories?: readonly string[];
}

function poll(asked: Asked = {}): Promise<PollOutcome> {
  const { repository = work.repository, password = PASSWORD, settings, credentials } = asked;
  return pollDevice(collector, {
    settings: { repository, ...settings },
    credentials: { password, ...credentials },
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
const lockIn = (outcome: PollOutcome) => observed(outcome, 'lock')[0]?.reading;
const leftovers = () => readdirSync(temporary);
const filesIn = (folder: string) => readdirSync(folder, { recursive: true }).toSorted();

/** Of this spec alone, so that nothing is found there that another one uses. */
const temporary = join(work.folder, 'temporary');

beforeAll(async () => {
  mkdirSync(temporary);
  process.env['TMPDIR'] = temporary;
  requireProgram('restic', 'restic');
  expect(await restic(['init'])).toMatchObject({ exitCode: 0 });
});

describe('a repository of the real restic in a folder', () => {
  it('that is empty has no jobs, and is in order', async () => {
    const outcome = await poll();
    expect(outcome).toMatchObject({ ok: true, mapped: { report: { complete: true } } });
    expect(jobs(outcome)).toEqual([]);
    expect(lockIn(outcome)).toEqual({ kind: 'state', value: 'not-locked' });
  });

  it('tells of a run, then of a second one of the same job, and counts what is stored once a day', async () => {
    await restic(['backup', '--quiet', '--tag', 'daily', '.']);
    const first = await poll();
    expect(jobs(first)).toMatchObject([{ runs: [{ outcome: 'success', rawStatus: 'snapshot' }] }]);
    const at = Date.parse(jobs(first)[0]?.runs[0]?.startedAt ?? '');
    expect(Math.abs(Date.now() - at)).toBeLessThan(MINUTE);
    const stored = observed(first, 'size')[0]?.metrics?.['bytes_stored'];
    expect(stored).toBeGreaterThan(100);

    work.write('more.txt', 'm'.repeat(9_000));
    await restic(['backup', '--quiet', '--tag', 'daily', '.']);
    const second = await poll({ memory: memoryOf(first) });
    expect(second.answers).toMatchObject({ stored: null });
    expect(observed(second, 'size')[0]?.metrics?.['bytes_stored']).toBe(stored);
    const [job] = jobs(second);
    expect(job?.runs).toHaveLength(2);
    expect(job?.points?.map(({ id }) => id)).toEqual(job?.runs.map(({ id }) => id));
    expect(observed(second, 'backup').map(({ asset }) => asset)).toEqual(
      observed(first, 'backup').map(({ asset }) => asset),
    );

    const nextDay = await poll({ memory: memoryOf(second), now: Date.now() + 21 * 60 * MINUTE });
    expect(observed(nextDay, 'size')[0]?.metrics?.['bytes_stored']).toBeGreaterThan(stored ?? Infinity);
  });

  it('can not tell that a run left files out (exit 3)', async () => {
    work.write('secret.txt', 'readable by nobody');
    work.makeUnreadable('secret.txt');
    const { exitCode } = await restic(['backup', '--quiet', '--tag', 'partial', '.']);
    expect(exitCode).toBe(3);
    expect(jobs(await poll()).at(-1)).toMatchObject({ runs: [{ outcome: 'success' }] });
  });

  it('is read while a run locks it; once that is killed the lock is soon nobody’s, and there is no new run', async () => {
    const before = jobs(await poll());
    const locks = () => readdirSync(join(work.repository, 'locks')).length > 0;
    let during: PollOutcome | undefined;
    await work.killHalfWay(
      'restic',
      ['--repo', work.repository, '--no-cache', 'backup', '--stdin'],
      { RESTIC_PASSWORD: PASSWORD },
      locks,
      async () => {
        during = await poll();
      },
    );
    expect(during).toBeDefined();
    expect(lockIn(during!)).toEqual({ kind: 'state', value: 'in-use' });
    const later = await poll({ memory: memoryOf(during!), now: Date.now() + 31 * MINUTE });
    expect(lockIn(later)).toEqual({ kind: 'state', value: 'locked-by-nobody' });
    expect(jobs(later)).toEqual(before);
    await restic(['unlock', '--remove-all']);
  });

  it('is left as it was: nothing is written, and nothing of a run stays behind', async () => {
    const before = filesIn(work.repository);
    const outcome = await poll();
    expect(outcome.ok).toBe(true);
    expect(filesIn(work.repository)).toEqual(before);
    expect(leftovers()).toEqual([]);
    expect(JSON.stringify(outcome)).not.toContain(PASSWORD);
  });
});

describe('a repository that can’t be read is a fault that says what to do', () => {
  it.each<[string, () => Asked, string, RegExp]>([
    ['the wrong password', () => ({ password: 'wrong' }), 'auth', /refuses the password.*enter it again/],
    [
      'no repository',
      () => ({ repository: work.data }),
      'misconfigured',
      /There is no repository of restic at/,
    ],
    [
      'no such folder',
      () => ({ repository: join(work.folder, 'x') }),
      'misconfigured',
      /no repository|not there/,
    ],
    ['a folder that nobody allowed', () => ({ repository: '/etc' }), 'misconfigured', /name it there/],
    [
      'a way back out of the allowed folder',
      () => ({ repository: `${work.data}/../repository`, repositories: [work.data] }),
      'misconfigured',
      /name it there/,
    ],
    [
      'a link that leads out of the allowed folder',
      () => {
        const link = join(work.data, 'link');
        if (!existsSync(link)) symlinkSync(work.repository, link);
        return { repository: link, repositories: [work.data] };
      },
      'misconfigured',
      /link that leads out/,
    ],
    ['no allowed folder at all', () => ({ repositories: [] }), 'misconfigured', /NACHTWACHT_REPOSITORIES/],
  ])('%s', async (_rule, asked, faultClass, text) => {
    const outcome = await poll(asked());
    expect(outcome).toMatchObject({
      ok: false,
      fault: { class: faultClass, text: expect.stringMatching(text) as string },
    });
  });

  it('another repository in its place', async () => {
    const other = join(work.folder, 'another');
    await restic(['init'], other);
    const memory = memoryOf(await poll());
    expect(await poll({ repository: other, memory })).toMatchObject({
      ok: false,
      fault: { text: expect.stringContaining('Another repository stands here') as string },
    });
  });

  it('a repository whose list is damaged', async () => {
    const damaged = join(work.folder, 'damaged');
    await restic(['init'], damaged);
    mkdirSync(join(damaged, 'snapshots'), { recursive: true });
    await restic(['backup', '--quiet', '.'], damaged);
    const [name = ''] = readdirSync(join(damaged, 'snapshots'));
    await work.run('cp', ['/etc/hostname', join(damaged, 'snapshots', name)], {});
    await work.run('chmod', ['u+w', join(damaged, 'snapshots', name)], {});
    await work.run('cp', ['/etc/hostname', join(damaged, 'snapshots', name)], {});
    const outcome = await poll({ repository: damaged });
    const isHonest = !outcome.ok || !outcome.mapped.report.complete;
    expect(isHonest, JSON.stringify(outcome)).toBe(true);
  });
});

describe('a repository behind a rest-server', () => {
  async function over(options: RestServerOptions, asked: Asked = {}, scheme = 'http', path = '/repo') {
    const server = await startRestServer(work.repository, options);
    try {
      const repository = `rest:${scheme}://127.0.0.1:${server.port}${path}`;
      return { outcome: await poll({ ...asked, repository }), asked: server.asked };
    } finally {
      await server.close();
    }
  }
  const login = { username: 'praktijk', password: 'rest-secret' };
  const credentials = { username: login.username, restPassword: login.password };

  it('is read with GET and HEAD alone, with a login that restic is never told', async () => {
    const { outcome, asked } = await over({ login }, { credentials });
    expect(jobs(outcome).length).toBeGreaterThan(0);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((call) => !/^(?:GET|HEAD) \/repo\//.test(call))).toEqual([]);
  });

  it('whose certificate is pinned is read, and one with another is told nothing', async () => {
    const { private: key, cert, fingerprint } = await certificate();
    const pinned = { settings: { certificate: 'pinned', fingerprint } };
    const { outcome } = await over({ tls: { key, cert }, login }, { ...pinned, credentials }, 'https');
    expect(jobs(outcome).length).toBeGreaterThan(0);
    const other = await certificate();
    const { outcome: refused, asked } = await over(
      { tls: { key: other.private, cert: other.cert } },
      { ...pinned, credentials },
      'https',
    );
    expect(refused).toMatchObject({ ok: false, fault: { class: 'misconfigured' } });
    expect(asked).toEqual([]);
  });

  it.each<[string, RestServerOptions, Asked, string, RegExp]>([
    ['refuses the login', { login }, {}, 'auth', /HTTP 401/],
    [
      'sends on to this very machine',
      { answer: (_, r) => r.writeHead(302, { location: 'http://127.0.0.1:1/' }).end() },
      {},
      'bad-reply',
      /sends on to/,
    ],
    ['asks for patience', { answer: (_, r) => r.writeHead(429).end() }, {}, 'rate-limited', /429/],
    ['is broken', { answer: (_, r) => r.writeHead(500).end() }, {}, 'bad-reply', /HTTP 500/],
    ['breaks off', { answer: (_, r) => r.destroy() }, {}, 'unreachable', /without an answer/],
    ['holds nothing', { answer: (_, r) => r.writeHead(404).end() }, {}, 'misconfigured', /no repository/],
    ['has another password', {}, { password: 'wrong' }, 'auth', /refuses the password/],
  ])('that %s ends the poll at once, with the reason', async (_rule, options, more, faultClass, text) => {
    const startedAt = performance.now();
    const { outcome } = await over(options, more);
    expect(outcome).toMatchObject({
      ok: false,
      fault: { class: faultClass, text: expect.stringMatching(text) as string },
    });
    expect(performance.now() - startedAt).toBeLessThan(20_000);
    expect(JSON.stringify(outcome)).not.toMatch(/nachtwacht-run|nachtwacht:/);
  });

  it('where nothing listens can’t be reached', async () => {
    const outcome = await poll({ repository: 'rest:http://127.0.0.1:1/' });
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'unreachable' } });
  });
});

describe('a repository behind SFTP', () => {
  const open: { close(): Promise<void> }[] = [];
  afterAll(async () => {
    for (const server of open.splice(0)) await server.close();
  });

  it('is read by the key of the settings from the host of the settings, and from no other', async () => {
    const server = await startSshServer();
    open.push(server);
    const repository = `sftp://${server.user}@127.0.0.1:${server.port}/${work.repository}`;
    const { hostKeys, privateKey } = server;
    const right = await poll({ repository, settings: { hostKeys }, credentials: { privateKey } });
    expect(right.ok ? null : right.fault).toBeNull();
    expect(jobs(right).length).toBeGreaterThan(0);

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
    const outcome = await poll({ repository: 'sftp://b@127.0.0.1:1//x', settings });
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'unreachable' } });
  });
});

async function certificate(): Promise<{ private: string; cert: string; fingerprint: string }> {
  const made = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const { X509Certificate } = await import('node:crypto');
  return { ...made, fingerprint: new X509Certificate(made.cert).fingerprint256 };
}
