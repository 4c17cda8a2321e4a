import { chmod, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProgramRun, RepositoryPlace } from '../../poll-context';
import { createAddressGuard } from '../address-guard';
import { createPollContext } from '../create-poll-context';

const path = process.env['PATH'] ?? '';
let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'programs-')));
  await mkdir(join(folder, 'repository'));
  await mkdir(join(folder, 'temporary'));
  process.env['NACHTWACHT_PLANTED'] = 'planted';
});
afterEach(async () => {
  process.env['PATH'] = path;
  delete process.env['NACHTWACHT_PLANTED'];
  delete process.env['TMPDIR'];
  await rm(folder, { recursive: true, maxRetries: 3 });
});

/** Makes restic and borg what a shell script says; only the commands of this machine's coreutils are beside them. */
async function install(script: string | null): Promise<void> {
  const programs = join(folder, 'programs');
  await mkdir(programs);
  for (const name of ['realpath', 'sleep', 'cat', 'env', 'yes', 'touch'])
    await symlink(`/usr/bin/${name}`, join(programs, name));
  for (const name of script === null ? [] : ['restic', 'borg']) {
    await writeFile(join(programs, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(programs, name), 0o755);
  }
  process.env['PATH'] = programs;
  process.env['TMPDIR'] = join(folder, 'temporary');
}

interface Asked extends Partial<ProgramRun> {
  readonly deadlineMs?: number;
  readonly place?: RepositoryPlace;
  readonly strict?: boolean;
}

async function ask({ deadlineMs = 10_000, place, strict = false, ...run }: Asked = {}) {
  const context = createPollContext({
    deadlineMs,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: createAddressGuard({ allowLoopback: !strict }),
    allowPrograms: [
      { program: 'restic', arguments: ['snapshots'] },
      { program: 'borg', arguments: ['list'] },
    ],
    repositories: [folder],
  });
  try {
    return await context.program({
      program: 'restic',
      arguments: ['snapshots'],
      repository: place ?? { kind: 'folder', path: join(folder, 'repository') },
      secret: 'geheim-woord',
      ...run,
    });
  } finally {
    context.close();
  }
}

const leftovers = () => readdirSync(join(folder, 'temporary'));

describe('a program that reads a repository', () => {
  it('has an environment of its own, the password in it, and nothing of ours', async () => {
    await install('env; echo "$@" >&2; exit 3');
    const { exitCode, ended, stdout, stderr } = await ask();
    expect({ exitCode, ended }).toEqual({ exitCode: 3, ended: 'by-itself' });
    const names = stdout.split('\n').map((line) => line.split('=')[0]);
    expect(
      names.filter((name) => name !== '' && name !== 'PWD' && name !== '_' && name !== 'SHLVL').toSorted(),
    ).toEqual('HOME LC_ALL PATH RESTIC_PASSWORD RESTIC_REPOSITORY TMPDIR TZ XDG_CACHE_HOME'.split(' '));
    expect(stdout).toContain('RESTIC_PASSWORD=geheim-woord');
    expect(stdout).toContain(`RESTIC_REPOSITORY=local:${folder}/repository`);
    expect(stderr.trim()).toBe('--no-lock --no-cache snapshots');
  });

  it('answers borg’s questions with no, unless a person chose otherwise', async () => {
    await install('env');
    const run = { program: 'borg', arguments: ['list'] } as const;
    const { stdout } = await ask(run);
    expect(stdout).toContain('BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK=no');
    expect(stdout).toContain('BORG_RELOCATED_REPO_ACCESS_IS_OK=no');
    const chosen = await ask({ ...run, isUnencrypted: true });
    expect(chosen.stdout).toContain('BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK=yes');
    expect(chosen.stdout).toContain('BORG_RELOCATED_REPO_ACCESS_IS_OK=no');
  });

  it('is given nothing to read, and its folder is gone when it ends', async () => {
    await install('touch "$HOME/x"; cat; echo "$HOME"; exit 0');
    const { stdout } = await ask();
    expect(stdout.trim()).toMatch(/nachtwacht-run-/);
    expect(existsSync(stdout.trim())).toBe(false);
    expect(leftovers()).toEqual([]);
  });

  it('is not quoted with what it was told', async () => {
    await install('echo "no $RESTIC_PASSWORD in $HOME" >&2; exit 1');
    expect((await ask()).stderr.trim()).toBe('no … in …');
  });

  it('that says too much is ended, and what it said is kept up to the limit', async () => {
    await install('exec yes');
    const reply = await ask({ maxBytes: 5_000 });
    expect(reply).toMatchObject({ exitCode: null, ended: 'too-much', maxBytes: 5_000 });
    expect(reply.stdout).toHaveLength(5_000);
  });

  it('is ended at the deadline of the poll, and what it started with it', async () => {
    await install(`(sleep 2; touch ${folder}/survived) & sleep 60`);
    const startedAt = performance.now();
    await expect(ask({ deadlineMs: 500 })).rejects.toMatchObject({
      fault: { class: 'misconfigured', text: expect.stringContaining('did not finish') as string },
    });
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    await wait(2_200);
    expect(existsSync(join(folder, 'survived'))).toBe(false);
    expect(leftovers()).toEqual([]);
  });

  it('that has less time than the poll is ended, and the poll goes on', async () => {
    await install('sleep 60');
    expect(await ask({ withinMs: 200 })).toMatchObject({ exitCode: null, ended: 'too-slow' });
    expect(leftovers()).toEqual([]);
  });

  it('that is not installed is a fault that names the package', async () => {
    await install(null);
    await expect(ask({ program: 'borg', arguments: ['list'] })).rejects.toMatchObject({
      fault: {
        class: 'misconfigured',
        text: expect.stringContaining('install the package borgbackup') as string,
      },
    });
  });

  it('waits for its turn, which does not count against the repository', async () => {
    await install('sleep 60');
    const many = await Promise.allSettled(Array.from({ length: 40 }, () => ask({ deadlineMs: 400 })));
    const texts = many.map((one) => (one.status === 'rejected' ? String(one.reason) : 'done'));
    expect(texts.filter((text) => text.includes('had no turn')).length).toBeGreaterThan(0);
    expect(texts.filter((text) => text === 'done')).toEqual([]);
  });

  it('is not started where the collector did not declare the command', async () => {
    await install(`touch ${folder}/started`);
    await expect(ask({ arguments: ['forget'] })).rejects.toThrow('not among the programs');
    await expect(ask({ program: 'borg', arguments: ['snapshots'] })).rejects.toThrow(
      'not among the programs',
    );
    expect(existsSync(join(folder, 'started'))).toBe(false);
  });
});

describe('a repository elsewhere', () => {
  const keys = { hostKeys: `ssh-ed25519 ${'A'.repeat(68)}`, privateKey: 'the-private-key' };
  const ssh: RepositoryPlace = { kind: 'ssh', host: '127.0.0.1', port: 1, user: 'b', path: '/x', ...keys };

  it.each<[string, RepositoryPlace]>([
    ['a rest-server', { kind: 'rest', url: 'http://127.0.0.1:1/' }],
    ['SSH', ssh],
  ])('by %s, at an address that may not be dialled, is not dialled', async (_rule, place) => {
    const knock =
      'const url = process.env.RESTIC_REPOSITORY, port = /127.0.0.1:(\\d+)/.exec(url)?.[1] ?? /-p (\\d+)/.exec(process.argv.join(" "))[1], auth = /:\\/\\/(.*)@/.exec(url)?.[1] ?? ""; require("net").connect(port, "127.0.0.1").end(`GET / HTTP/1.1\\r\\nHost: x\\r\\nAuthorization: Basic ${Buffer.from(auth).toString("base64")}\\r\\n\\r\\n`).on("close", () => setTimeout(() => {}, 60000)).resume()';
    await writeFile(join(folder, 'knock.cjs'), knock);
    await install(`exec ${process.execPath} ${folder}/knock.cjs "$@"`);
    const startedAt = performance.now();
    await expect(ask({ place, strict: true })).rejects.toMatchObject({
      fault: { class: 'misconfigured', text: expect.stringContaining('is not dialled') as string },
    });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('by SSH is told by options, a key file and a port of this machine, and no secret stands in them', async () => {
    await install('echo "$@"; echo "$RESTIC_REPOSITORY"; cat known_hosts ssh_key');
    const { stdout } = await ask({ place: ssh });
    const [words = '', repository, ...files] = stdout.split('\n');
    expect(words).toMatch(
      /HostKeyAlias=repository .*HostName=127\.0\.0\.1 .* -p \d+ -l b repository -s sftp snapshots$/,
    );
    expect(words).not.toContain('-p 1 ');
    expect(words).not.toMatch(/geheim-woord|the-private-key/);
    expect(repository).toBe('sftp://b@repository//x');
    expect(files.join('\n')).toContain('the-private-key');
  });

  it('is not read by a program that does not know the way', async () => {
    await install('exit 0');
    const place = { kind: 'rest', url: 'http://127.0.0.1:1/' } as const;
    await expect(ask({ program: 'borg', arguments: ['list'], place })).rejects.toThrow();
  });
});

it('keeps nothing of what a run was told in the folder of the repository', async () => {
  await install('exit 0');
  await ask();
  expect(readdirSync(join(folder, 'repository'))).toEqual([]);
  await expect(readFile(join(folder, 'ssh_key'))).rejects.toThrow();
});
