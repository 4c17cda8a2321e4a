import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BACKUP_OUTCOMES, type BackupRun } from '../../status/observation';
import { DUE, HOUR, run } from '../../status/rules/backup.builders';
import { judgeAgainAt } from './judge-again';
import { judgeNight } from './judge-night';
import { ROLL_UPS, type NightStatus } from './night';
import { laptop, night, pastRuns, server, twice } from './night.builders';
import type { NightInput } from './night-input';
import { isGreen } from './night-status';

const anyHour = fc.option(
  fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: -40, max: 100 }).map((n) => n / 4) },
    { weight: 1, arbitrary: fc.constant(900) },
  ),
  { freq: 8 },
);
const anyRun = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    outcome: fc.constantFrom(...BACKUP_OUTCOMES),
    from: anyHour,
    to: anyHour,
    bytesProcessed: fc.constantFrom(0, 5e9, 2e9, null),
    message: fc.constantFrom(null, 'Disk FULL', 'VSS'),
    willRetry: fc.boolean(),
  })
  .map(({ outcome, from, to, willRetry, ...over }): BackupRun =>
    run(outcome, from, to, { ...over, ...(willRetry ? { willRetry } : {}) }),
  );
const anyOverride = fc.record({
  id: fc.constantFrom('1', '2'),
  text: fc.constantFrom('', 'disk full', 'other'),
  why: fc.constant('Known'),
  from: fc.constantFrom('2027-01-01', '2027-01-06'),
  until: fc.constantFrom('2027-01-05', '2027-01-20'),
  awaitsLead: fc.boolean(),
});
const anyInput: fc.Arbitrary<NightInput> = fc
  .record({
    night: fc.constantFrom(night, twice),
    runs: fc.array(anyRun, { maxLength: 6 }),
    past: fc.constantFrom([], pastRuns(8)),
    rollUp: fc.constantFrom(...ROLL_UPS),
    terms: fc.constantFrom(server, laptop),
    blindHours: fc.option(fc.integer({ min: -5, max: 20 }), { freq: 3 }),
    overrides: fc.array(anyOverride, { maxLength: 2 }),
    lastGoodAt: fc.option(fc.integer({ min: -100, max: 20 }).map((hours) => DUE + hours * HOUR)),
    hours: fc.integer({ min: -8, max: 160 }).map((n) => n / 4),
  })
  .map(({ rollUp, terms, blindHours, hours, ...rest }) => ({
    ...rest,
    terms: { ...terms, rollUp },
    sight: { blindSince: blindHours === null ? null : DUE + blindHours * HOUR, faultText: 'HTTP 401' },
    now: DUE + hours * HOUR,
  }));

const MANY = { numRuns: 1000 };

test('runs in another order, and some of them told again, give the same verdict as sorted ones', () => {
  const told = anyInput.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc
        .tuple(
          fc.shuffledSubarray([...given.runs], { minLength: given.runs.length }),
          fc.shuffledSubarray([...given.runs]),
        )
        .map(([all, again]) => [...again, ...all, ...again]),
    ),
  );
  fc.assert(
    fc.property(told, ([given, runs]) => {
      const sorted = given.runs.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
      expect(judgeNight({ ...given, runs })).toEqual(judgeNight({ ...given, runs: sorted }));
    }),
    MANY,
  );
});

test('green needs a good run of this night', () => {
  fc.assert(
    fc.property(anyInput, (given) => {
      const { status, run: decided } = judgeNight(given);
      if (!isGreen(status)) return;
      expect(decided?.outcome).toBe('success');
      expect(given.runs).toContainEqual(decided);
      const start = Date.parse(decided?.startedAt ?? decided?.finishedAt ?? '');
      expect(start).toBeGreaterThanOrEqual(DUE - HOUR / 12);
      expect(start).toBeLessThanOrEqual(given.now + HOUR);
    }),
    MANY,
  );
});

test('what nobody knows is never green, and nobody can hide it', () => {
  const nothingTold = anyRun.filter(({ outcome }) => outcome !== 'success' && outcome !== 'warning');
  fc.assert(
    fc.property(anyInput, fc.array(nothingTold), (given, runs) => {
      expect(isGreen(judgeNight({ ...given, runs }).status)).toBe(false);
    }),
    MANY,
  );
  fc.assert(
    fc.property(anyInput, fc.constantFrom('success', 'unknown', 'warning'), (given, outcome) => {
      const last = run(outcome, null, null, { id: 'x' });
      const { status, hidden } = judgeNight({ ...given, runs: [...given.runs, last], now: DUE + 30 * HOUR });
      expect(isGreen(status)).toBe(false);
      expect(hidden).not.toBe('unknown');
    }),
    MANY,
  );
});

/** Failed, blocked and missed are equally bad; what is late, doubtful or unknown is less; and so on. */
const GRADES: Readonly<Record<NightStatus, number>> = {
  failed: 4,
  missed: 4,
  blocked: 4,
  'running-late': 3,
  unknown: 3,
  warning: 3,
  'offline-expected': 2,
  overridden: 2,
  waiting: 1,
  'success-after-retry': 0,
  success: 0,
  'not-expected': 0,
};

test('one more run that failed, at a time that can be, never makes it better', () => {
  const bad = fc
    .record({
      outcome: fc.constantFrom('failed', 'blocked'),
      from: fc.integer({ min: -10, max: 25 }),
      to: fc.option(fc.integer({ min: -10, max: 25 })),
    })
    .map(({ outcome, from, to }) => run(outcome, from, to, { id: 'x' }));
  fc.assert(
    fc.property(anyInput, bad, (given, more) => {
      fc.pre(Date.parse(more.startedAt ?? '') <= given.now + HOUR);
      const before = judgeNight(given);
      const after = judgeNight({ ...given, runs: [...given.runs, more] });
      const grade = ({ status, hidden }: typeof before) => GRADES[hidden ?? status];
      const was = before.hidden ?? before.status;
      // What runs after a failure is waited for; after a backup that is doubted nobody waits.
      if (after.reasons[0]?.code === 'still-running' && GRADES[was] < GRADES.failed) return;
      // Where one due speaks for all, it does once the others need not be waited for any more.
      if (was === 'waiting' && ['best', 'last'].includes(given.terms.rollUp)) return;
      expect(grade(after)).toBeGreaterThanOrEqual(grade(before));
    }),
    MANY,
  );
});

test('the verdict stays until it is to be judged again, and is another one then', () => {
  fc.assert(
    fc.property(
      anyInput,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
      (given, shares) => {
        const verdict = judgeNight(given);
        const againAt = judgeAgainAt(given, verdict);
        const until = againAt ?? given.now + 2000 * HOUR;
        expect(until).toBeGreaterThan(given.now);
        const between = shares.map((share) => given.now + Math.floor(share * (until - 1 - given.now)));
        for (const now of [...between, until - 1]) expect(judgeNight({ ...given, now })).toEqual(verdict);
        if (againAt !== null) expect(judgeNight({ ...given, now: againAt })).not.toEqual(verdict);
      },
    ),
    MANY,
  );
});

test('what asks for hands has a reason, and what decided is told', () => {
  fc.assert(
    fc.property(anyInput, (given) => {
      const { reasons, status, hidden, run: decided } = judgeNight(given);
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons[0]?.code === 'overridden').toBe(status === 'overridden');
      expect(hidden !== undefined).toBe(status === 'overridden');
      if (decided !== null) expect(given.runs).toContainEqual(decided);
    }),
    MANY,
  );
});
