import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from './judge';
import { BACKUP_OUTCOMES, UNITS, type BackupRun, type Reading, type UpdateReading } from './observation';
import { FAULT_CLASSES } from './fault';
import type { Policy } from './policy';
import { REASON_CODES } from './status';

const POLICIES: { [K in Policy['kind']]: Extract<Policy, { kind: K }> } = {
  level: { kind: 'level', unit: 'percent', bad: 'above', warning: 80, critical: 90 },
  reach: {
    kind: 'reach',
    lossPercent: { warning: 2, critical: 10 },
    latencyMs: { warning: 100, critical: null },
  },
  state: { kind: 'state', ok: ['up'], warning: [], critical: ['down'] },
  expiry: { kind: 'expiry', warningDays: 21, criticalDays: 7 },
  update: { kind: 'update', pending: 'ok', security: 'critical', checkedWithinDays: 7 },
  backup: {
    kind: 'backup',
    schedule: { cron: '0 22 * * *', timeZone: 'Europe/Amsterdam' },
    graceMinutes: 60,
    maxAgeHours: 30,
    maxDurationHours: 12,
  },
};
const BEST: { [K in Reading['kind']]: Extract<Reading, { kind: K }> } = {
  level: { kind: 'level', value: 1, unit: 'percent' },
  reach: { kind: 'reach', fault: null },
  state: { kind: 'state', value: 'up' },
  expiry: { kind: 'expiry', expiresAt: '2099-01-01T00:00:00Z' },
  update: {
    kind: 'update',
    state: 'up-to-date',
    installed: null,
    available: null,
    security: false,
    checkedAt: null,
  },
  backup: {
    kind: 'backup',
    runs: [
      {
        id: '1',
        outcome: 'success',
        startedAt: '2027-01-04T21:00:00Z',
        finishedAt: '2027-01-04T22:00:00Z',
        bytesProcessed: 1,
        bytesStored: 1,
        files: 1,
        message: null,
      },
    ],
  },
};
const context = { now: Date.UTC(2027, 0, 5, 12), expectedBackupAt: Date.UTC(2027, 0, 4, 21) };
const kinds = Object.keys(BEST) as Reading['kind'][];

test.each(kinds)('%s: the best reading under a policy of its kind is good', (kind) => {
  expect(judge(BEST[kind], POLICIES[kind], context).status).toBe('ok');
});

test.each(
  kinds.flatMap((kind) => kinds.filter((other) => other !== kind).map((other) => [kind, other] as const)),
)('the best %s under a policy for %s is not good but unknown', (kind, other) => {
  expect(judge(BEST[kind], POLICIES[other], context)).toEqual({
    status: 'unknown',
    reason: { code: 'unrecognised', params: { value: kind, expected: other } },
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constant('x'.repeat(10_000)),
);
const moment = fc.oneof(
  text,
  fc.integer({ min: -60, max: 60 }).map((hours) => new Date(context.now + hours * 3_600_000).toISOString()),
);
const number = fc.oneof(fc.double(), fc.integer());
const run: fc.Arbitrary<BackupRun> = fc.record({
  id: text,
  outcome: fc.constantFrom(...BACKUP_OUTCOMES),
  startedAt: fc.option(moment),
  finishedAt: fc.option(moment),
  bytesProcessed: fc.option(number),
  bytesStored: fc.option(number),
  files: fc.option(number),
  message: fc.option(text),
});
const reading: fc.Arbitrary<Reading> = fc.oneof(
  fc.record({
    kind: fc.constant('reach' as const),
    fault: fc.option(fc.record({ class: fc.constantFrom(...FAULT_CLASSES), text })),
    latencyMs: number,
    lossPercent: number,
  }),
  fc.record({
    kind: fc.constant('level' as const),
    value: fc.option(number),
    unit: fc.constantFrom(...UNITS),
  }),
  fc.record({ kind: fc.constant('state' as const), value: text }),
  fc.record({ kind: fc.constant('expiry' as const), expiresAt: fc.option(moment), lifetimeDays: number }),
  fc.record({
    kind: fc.constant('update' as const),
    state: fc.constantFrom<UpdateReading['state']>('up-to-date', 'pending', 'check-failed', 'in-progress'),
    installed: fc.option(text),
    available: fc.option(text),
    security: fc.option(fc.boolean()),
    checkedAt: fc.option(moment),
    pending: number,
  }),
  fc.record({ kind: fc.constant('backup' as const), runs: fc.array(run, { maxLength: 4 }) }),
);

test('whatever a device sends: a verdict comes out, and its reason can be stored and is short', () => {
  const anyContext = fc.record({
    now: fc.constant(context.now),
    forecastAt: fc.option(fc.integer({ min: 0, max: 4e12 })),
    expectedBackupAt: fc.option(fc.integer({ min: context.now - 1e8, max: context.now })),
    watchedSince: fc.option(fc.integer({ min: context.now - 1e8, max: context.now })),
  });
  fc.assert(
    fc.property(reading, anyContext, (seen, around) => {
      const { status, reason } = judge(seen, POLICIES[seen.kind], around);
      expect(['ok', 'warning', 'critical', 'unknown']).toContain(status);
      expect(REASON_CODES).toContain(reason.code);
      for (const param of Object.values(reason.params ?? {})) {
        if (typeof param === 'number') {
          expect(param).toSatisfy(Number.isFinite);
        } else {
          expect(param.length).toBeLessThanOrEqual(600);
          expect(param.isWellFormed() && !param.includes('\u0000')).toBe(true);
        }
      }
    }),
    { numRuns: 2000 },
  );
});
