import type { BackupOutcome } from '@nachtwacht/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupOf, LAST_NIGHT, NOW, pollVendor, VENDORS } from '../../testing/backup-vendors';
import { serveAnswer, type Served } from '../../testing/serve-answer';
import { BackupSource, type SourceOutcome, type SourceTrouble } from './backup-source';

const DAY_MS = 86_400_000;

/** What the collectors must make of each outcome; a source that has no word for it is named. */
const OUTCOMES: readonly (readonly [
  SourceOutcome,
  BackupOutcome,
  Readonly<Record<string, BackupOutcome | null>>,
])[] = [
  ['success', 'success', {}],
  ['warning', 'warning', {}],
  ['failed', 'failed', {}],
  ['running', 'running', {}],
  ['cancelled', 'warning', { cove: 'failed' }],
  // Only Cove tells that a run was not allowed to begin.
  ['blocked', 'failed', { cove: 'blocked' }],
  // Veeam says nothing of a run that did not come.
  ['missed', 'missed', { 'veeam 1.2': null, 'veeam 1.3': null }],
  ['new-word', 'unknown', {}],
];

const TROUBLES: readonly (readonly [SourceTrouble, string])[] = [
  ['credentials-refused', 'auth'],
  ['rate-limited', 'rate-limited'],
  ['permission-empty', 'misconfigured'],
];

describe.each(VENDORS)('%s', (name, vendor) => {
  let source: BackupSource;
  let job: number;
  let served: Served;
  beforeEach(async () => {
    source = new BackupSource();
    job = source.addJob({ name: 'Dagelijks', machine: 'srv-praktijk' });
    served = await serveAnswer(vendor.answer(source));
  });
  afterEach(() => served.close());

  const poll = (memory: unknown = null) => pollVendor(vendor, served.url, memory);
  const word = vendor.collector === 'cove' ? 'srv-praktijk' : 'Dagelijks';
  const memoryOf = (outcome: Awaited<ReturnType<typeof poll>>) => (outcome.ok ? outcome.mapped.memory : null);

  it.each(OUTCOMES)('a run that is %s is told as %s', async (told, usual, unlike) => {
    const expected = name in unlike ? unlike[name] : usual;
    source.addRun(job, { startedAt: LAST_NIGHT, outcome: told, message: 'The disk is full' });
    const last = backupOf(await poll(), word)?.runs.at(-1);
    expect(last?.outcome ?? null).toBe(expected);
    if (last?.outcome === 'success') expect(last.startedAt).toBe(new Date(LAST_NIGHT).toISOString());
  });

  it('a run that ends between two polls stays one run', async () => {
    source.addRun(job, { startedAt: LAST_NIGHT - DAY_MS, outcome: 'success' });
    const first = await poll();
    const run = source.addRun(job, { startedAt: NOW - 600_000, outcome: 'running' });
    const second = await poll(memoryOf(first));
    source.endRun(job, run, 'failed', NOW - 60_000, 'The disk is full');
    const third = await poll(memoryOf(second));
    const ids = (outcome: typeof first) => backupOf(outcome, word)?.runs.map(({ id }) => id) ?? [];
    const outcomes = (outcome: typeof first) => backupOf(outcome, word)?.runs.map((one) => one.outcome);
    expect(outcomes(first)).toEqual(['success']);
    expect(outcomes(second)).toEqual(['success', 'running']);
    expect(outcomes(third)).toEqual(['success', 'failed']);
    expect(ids(second)[0]).toBe(ids(first)[0]);
    expect(ids(third)).toEqual(ids(second));
  });

  it.each(TROUBLES)('%s is a fault %s, and gone when it is cured', async (trouble, faultClass) => {
    source.addRun(job, { startedAt: LAST_NIGHT, outcome: 'success' });
    const before = memoryOf(await poll());
    source.cause(trouble);
    expect(await poll(before)).toMatchObject({ ok: false, fault: { class: faultClass } });
    source.cure(trouble);
    expect(await poll(before)).toMatchObject({ ok: true });
  });

  it('half an answer is a fault of the reply', async () => {
    source.addRun(job, { startedAt: LAST_NIGHT, outcome: 'success' });
    source.cause('truncated');
    const outcome = await poll();
    expect(outcome).toMatchObject({ ok: false, fault: { class: 'bad-reply' } });
  });

  it('a token that ends too soon is renewed', async () => {
    for (let night = 3; night >= 0; night--)
      source.addRun(job, { startedAt: LAST_NIGHT - night * DAY_MS, outcome: 'success' });
    source.cause('token-ends');
    expect(backupOf(await poll(), word)?.runs.at(-1)?.outcome).toBe('success');
  });

  it('a slow source is waited for', async () => {
    source.addRun(job, { startedAt: LAST_NIGHT, outcome: 'success' });
    source.slowMs = 20;
    source.cause('slow');
    const outcome = await poll();
    expect(outcome.ok ? outcome.durationMs : 0).toBeGreaterThan(20);
  });

  it('a source that is slower than a poll may take is a fault of time', async () => {
    source.slowMs = 5_000;
    source.cause('slow');
    expect(await pollVendor(vendor, served.url, null, 200)).toMatchObject({
      ok: false,
      fault: { class: 'timeout' },
    });
  });

  it('a clock that is ahead moves the times and nothing else', async () => {
    source.clockOffsetMs = 3 * 60_000;
    source.addRun(job, { startedAt: LAST_NIGHT, outcome: 'success' });
    expect(backupOf(await poll(), word)?.runs).toMatchObject([
      { outcome: 'success', startedAt: new Date(LAST_NIGHT + 3 * 60_000).toISOString() },
    ]);
  });

  it('more jobs than one page holds are all told', async () => {
    await served.close();
    const count = vendor.collector === 'cove' ? 300 : 25;
    for (let i = 0; i < count; i++) {
      const id = source.addJob({ name: `Taak ${i}`, machine: `pc-${i}` });
      source.addRun(id, { startedAt: LAST_NIGHT + i, outcome: 'success' });
    }
    served = await serveAnswer(vendor.answer(source, 4));
    const outcome = await poll();
    const jobs = outcome.ok ? outcome.mapped.report.assets.filter(({ kind }) => kind === 'backup-job') : [];
    // The job that never ran is told where jobs are listed, and not where only runs are; Cove lists data sources.
    expect(jobs).toHaveLength(vendor.collector === 'acronis' ? count : count + 1);
  });

  it('a job that is gone is told no more', async () => {
    source.addRun(job, { startedAt: LAST_NIGHT, outcome: 'success' });
    const other = source.addJob({ name: 'Oud', machine: 'pc-oud' });
    source.addRun(other, { startedAt: LAST_NIGHT, outcome: 'success' });
    const before = memoryOf(await poll());
    source.removeJob(other);
    const after = await poll(before);
    expect(backupOf(after, vendor.collector === 'cove' ? 'pc-oud' : 'Oud')).toBeNull();
    expect(backupOf(after, word)).not.toBeNull();
  });
});
