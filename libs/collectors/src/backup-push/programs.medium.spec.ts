import { requireProgram, Workplace, type Output } from '@nachtwacht/collector-kit/testing';
import type { BackupReading, BackupRun, Observation } from '@nachtwacht/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapBackupPush } from './backup-push.map';
import type { Settings } from './settings';
import { settingsWith } from './testing/build';

function observed(output: Output, settings: Partial<Settings>): readonly Observation[] {
  const receivedAt = new Date().toISOString();
  const message = {
    id: '1',
    receivedAt,
    signal: 'exit' as const,
    exitCode: output.exitCode,
    runId: null,
    body: output.text,
    contentType: null,
  };
  const input = { answers: { messages: [message] }, settings: settingsWith(settings), now: 0, memory: null };
  return mapBackupPush(input).report.observations;
}

function runOf(output: Output, settings: Partial<Settings> = {}): BackupRun {
  const reading = observed(output, settings)[0]?.reading as BackupReading;
  return reading.runs[0]!;
}

/** How far a run's end is from now, in seconds. */
function age(run: BackupRun): number {
  return Math.abs(Date.now() - Date.parse(run.finishedAt ?? '')) / 1000;
}

it('says which package to install when a program is missing', () => {
  expect(() => requireProgram('restic-that-is-not-there', 'restic')).toThrow('apt-get install restic');
});

describe('the real restic', () => {
  const work = new Workplace();
  const restic = (args: string[], env: Record<string, string> = {}): Promise<Output> =>
    work.run('restic', ['--repo', work.repository, '--no-cache', ...args], {
      RESTIC_PASSWORD: 'make-believe',
      ...env,
    });

  beforeAll(async () => {
    requireProgram('restic', 'restic');
    expect(await restic(['init'])).toMatchObject({ exitCode: 0 });
  });
  afterAll(() => work.remove());

  it('makes a backup: success with its size', async () => {
    const output = await restic(['backup', '--json', '.']);
    expect(runOf(output)).toMatchObject({ outcome: 'success', bytesProcessed: 12_000, files: 2 });
    expect(observed(output, {})[1]).toMatchObject({ aspect: 'size', reading: { value: 12_000 } });
  });

  it('tells what the repository holds when that is sent along', async () => {
    const backup = await restic(['backup', '--json', '.']);
    const stats = await restic(['stats', '--mode', 'raw-data', '--json']);
    expect(runOf({ ...backup, text: backup.text + stats.text }).bytesStored).toBeGreaterThan(100);
  });

  it('cannot read a file: exit 3, a warning although the summary is perfect', async () => {
    work.write('secret.txt', 'readable once');
    await restic(['backup', '--json', '.']);
    work.makeUnreadable('secret.txt');
    const output = await restic(['backup', '--json', '.']);
    expect(output.exitCode).toBe(3);
    expect(runOf(output)).toMatchObject({
      outcome: 'warning',
      bytesProcessed: 12_000,
      message: expect.stringContaining('secret.txt') as string,
    });
  });

  it('misses a source: a warning although it exits with 0', async () => {
    const output = await restic(['backup', '--json', 'agenda.txt', 'nowhere']);
    expect(runOf(output)).toMatchObject({
      outcome: 'warning',
      message: expect.stringContaining('nowhere') as string,
    });
  });

  it('has the wrong password: failed', async () => {
    const output = await restic(['backup', '--json', '.'], { RESTIC_PASSWORD: 'wrong' });
    expect(output.exitCode).not.toBe(0);
    expect(runOf(output)).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('wrong password') as string,
    });
  });

  it('fails even when only "success" is told, as the end of a pipe does', async () => {
    const output = await restic(['backup', '--json', '.'], { RESTIC_PASSWORD: 'wrong' });
    expect(runOf({ ...output, exitCode: 0 })).toMatchObject({ outcome: 'failed' });
  });

  it('only tries: no run', async () => {
    const output = await restic(['backup', '--json', '--dry-run', '.']);
    expect(observed(output, {})[0]).toMatchObject({ reading: { runs: [] } });
  });
});

describe('the real borg', () => {
  const work = new Workplace();
  const borg = (args: string[], env: Record<string, string> = {}): Promise<Output> =>
    work.run('borg', ['--log-json', ...args], {
      BORG_REPO: work.repository,
      BORG_PASSPHRASE: 'make-believe',
      TZ: 'Europe/Amsterdam',
      ...env,
    });

  beforeAll(async () => {
    requireProgram('borg', 'borgbackup');
    expect(await borg(['init', '--encryption', 'repokey'])).toMatchObject({ exitCode: 0 });
  });
  afterAll(() => work.remove());

  it('makes a backup: success with its size', async () => {
    const output = await borg(['create', '--json', '::first', '.']);
    const run = runOf(output);
    expect(run).toMatchObject({ outcome: 'success', files: 2, message: null });
    expect(run.bytesProcessed).toBeGreaterThanOrEqual(12_000);
    expect(run.bytesStored).toBeGreaterThan(100);
  });

  it.each([
    ['Europe/Amsterdam', 'Europe/Amsterdam'],
    ['UTC', 'UTC'],
    ['Pacific/Auckland', 'Pacific/Auckland'],
  ])('writes local times of %s, which become the right moment', async (zone, toolTimeZone) => {
    const output = await borg(['create', '--json', `::in-{now}-${zone.length}`, '.'], { TZ: zone });
    expect(age(runOf(output, { toolTimeZone }))).toBeLessThan(30);
  });

  it('cannot read a file: exit 1, a warning although the JSON shows nothing', async () => {
    work.write('secret.txt', 'readable once');
    work.makeUnreadable('secret.txt');
    const output = await borg(['create', '--json', '::second', '.']);
    expect(output.exitCode).toBe(1);
    expect(runOf(output)).toMatchObject({
      outcome: 'warning',
      files: 2,
      message: expect.stringContaining('secret.txt') as string,
    });
  });

  it('has the wrong passphrase: failed', async () => {
    const output = await borg(['create', '--json', '::third', '.'], { BORG_PASSPHRASE: 'wrong' });
    expect(output.exitCode).toBe(2);
    expect(runOf(output)).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('passphrase') as string,
    });
  });

  it('has no repository: failed even when only "success" is told', async () => {
    const output = await borg(['create', '--json', '::fourth', '.'], { BORG_REPO: '/nowhere/at/all' });
    expect(runOf({ ...output, exitCode: 0 })).toMatchObject({ outcome: 'failed' });
  });
});
