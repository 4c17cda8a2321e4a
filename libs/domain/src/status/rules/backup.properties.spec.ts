import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BACKUP_OUTCOMES } from '../observation';
import { severity } from '../status';
import { DUE, HOUR, loose, nightly, run, said } from './backup.builders';

const anyRun = fc
  .record({
    outcome: fc.constantFrom(...BACKUP_OUTCOMES),
    from: fc.option(fc.integer({ min: -100, max: 60 })),
    to: fc.option(fc.integer({ min: -100, max: 60 })),
    bytesProcessed: fc.option(fc.nat(2)),
  })
  .map(({ outcome, from, to, bytesProcessed }) => run(outcome, from, to, { bytesProcessed }));
const anyRuns = fc.array(anyRun, { maxLength: 5 });
const anyHours = fc.integer({ min: -5, max: 60 });
const anyPolicy = fc.constantFrom(nightly, loose);

test('good needs a run that ended well, is young enough and was not empty, and after it at most one that runs', () => {
  fc.assert(
    fc.property(anyRuns, anyHours, anyPolicy, (runs, hours, policy) => {
      if (said(hours, runs, policy).status !== 'ok') return;
      const newest = runs.at(-1);
      const ended = runs.findLast(({ outcome }) => outcome !== 'running');
      expect(ended?.outcome).toBe('success');
      expect(ended?.bytesProcessed).not.toBe(0);
      expect([ended, newest?.outcome === 'running' ? newest : ended]).toContain(newest);
      const now = DUE + hours * HOUR;
      const moments = runs
        .filter(({ outcome }) => outcome === 'success' || outcome === 'warning')
        .flatMap(({ startedAt, finishedAt }) => [startedAt, finishedAt])
        .filter((at) => at !== null && Date.parse(at) <= now + HOUR);
      expect(moments.some((at) => now - Date.parse(at ?? '') <= 74 * HOUR)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('without a new run it never gets better as time goes by', () => {
  const past = anyRuns.map((runs) =>
    runs.filter(({ startedAt, finishedAt }) =>
      [startedAt, finishedAt].every((at) => at === null || Date.parse(at) <= DUE - 10 * HOUR),
    ),
  );
  fc.assert(
    fc.property(
      past,
      fc.integer({ min: -5, max: 24 }),
      fc.nat(30),
      anyPolicy,
      (runs, hours, later, policy) => {
        const watched = { watchedSince: DUE - 200 * HOUR };
        const before = said(hours, runs, policy, watched);
        const after = said(hours + later, runs, policy, watched);
        expect(severity(after.status)).toBeGreaterThanOrEqual(severity(before.status));
      },
    ),
    { numRuns: 2000 },
  );
});
