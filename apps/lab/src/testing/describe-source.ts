import type { PollOutcome } from '@nachtwacht/collector-kit';
import type { BackupOutcome } from '@nachtwacht/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackupSource, type SourceOutcome, type SourceTrouble } from '../devices/backup-source/backup-source';
import { backupOf, LAST_NIGHT, NOW, pollVendor, type Vendor } from './backup-vendors';
import { serveAnswer, type Served } from './serve-answer';

const DAY_MS = 86_400_000;

export interface SourceRules {
  readonly vendor: Vendor;
  /** The job's `kind`, where the source has jobs of several kinds. */
  readonly kind?: string;
  /** What the collector must make of each outcome; null: the source tells of no run. */
  readonly outcomes: Readonly<Record<SourceOutcome, BackupOutcome | null>>;
  /** The class of fault that each trouble is. */
  readonly troubles: Readonly<Partial<Record<SourceTrouble, string>>>;
}

/** What every make-believe source must do to the collector that reads it. */
export function describeSource(name: string, { vendor, kind = '', outcomes, troubles }: SourceRules): void {
  describe(name, () => {
    let source: BackupSource;
    let job: number;
    let served: Served;
    beforeEach(async () => {
      source = new BackupSource();
      job = source.addJob({ name: 'Dagelijks', machine: 'praktijk-a', kind });
      served = await serveAnswer(vendor.answer(source));
    });
    afterEach(() => served.close());

    const poll = (memory: unknown = null) => pollVendor(vendor, served.url, memory);
    const memoryOf = (outcome: PollOutcome) => (outcome.ok ? outcome.mapped.memory : null);
    const runsOf = (outcome: PollOutcome) => backupOf(outcome, 'Dagelijks')?.runs ?? [];

    it.each(Object.entries(outcomes))('a run that is %s is told as %s', async (told, expected) => {
      source.addRun(job, { startedAt: LAST_NIGHT - DAY_MS, outcome: 'success' });
      source.addRun(job, { startedAt: LAST_NIGHT, outcome: told as SourceOutcome });
      const last = runsOf(await poll()).at(-1);
      const isLastNight = Date.parse(last?.startedAt ?? last?.finishedAt ?? '') >= LAST_NIGHT - 1_000;
      expect(isLastNight ? last?.outcome : null).toBe(expected);
    });

    it('a run that ends between two polls stays one run', async () => {
      source.addRun(job, { startedAt: LAST_NIGHT - DAY_MS, outcome: 'success' });
      const first = await poll();
      const run = source.addRun(job, { startedAt: NOW - 600_000, outcome: 'running' });
      const second = await poll(memoryOf(first));
      source.endRun(job, run, 'failed', NOW - 60_000, 'The disk is full');
      const third = await poll(memoryOf(second));
      const told = [first, second, third].map((outcome) => runsOf(outcome).map((one) => one.outcome));
      expect(told).toEqual([['success'], ['success', 'running'], ['success', 'failed']]);
      expect(runsOf(third).map(({ id }) => id)).toEqual(runsOf(second).map(({ id }) => id));
    });

    it.each(Object.entries(troubles))(
      '%s is a fault %s, and gone when it is cured',
      async (trouble, fault) => {
        source.addRun(job, { startedAt: LAST_NIGHT, outcome: 'success' });
        const before = memoryOf(await poll());
        source.cause(trouble as SourceTrouble);
        expect(await poll(before)).toMatchObject({ ok: false, fault: { class: fault } });
        source.cure(trouble as SourceTrouble);
        expect(await poll(before)).toMatchObject({ ok: true });
      },
    );

    it('a slow source is waited for', async () => {
      source.addRun(job, { startedAt: LAST_NIGHT, outcome: 'success' });
      source.slowMs = 20;
      source.cause('slow');
      const outcome = await poll();
      expect(outcome.ok ? outcome.durationMs : 0).toBeGreaterThan(20);
    });

    it('several jobs are told apart, and one that is gone is told no more', async () => {
      const others = [1, 2, 3].map((n) => source.addJob({ name: `Taak ${n}`, machine: `pc-${n}`, kind }));
      for (const id of [job, ...others])
        source.addRun(id, { startedAt: LAST_NIGHT + id, outcome: 'success' });
      const first = await poll();
      const jobs = first.ok ? first.mapped.report.assets.filter(({ kind: of }) => of === 'backup-job') : [];
      expect(jobs).toHaveLength(4);
      source.removeJob(others[1] ?? 0);
      const second = await poll(memoryOf(first));
      expect(backupOf(second, 'Taak 2')).toBeNull();
      expect(backupOf(second, 'Taak 3')?.runs).toHaveLength(1);
    });

    it('a clock that is ahead moves the times and nothing else', async () => {
      source.clockOffsetMs = 3 * 60_000;
      source.addRun(job, { startedAt: LAST_NIGHT, outcome: 'success' });
      expect(runsOf(await poll())).toMatchObject([
        { outcome: 'success', startedAt: new Date(LAST_NIGHT + 3 * 60_000).toISOString() },
      ]);
    });
  });
}
