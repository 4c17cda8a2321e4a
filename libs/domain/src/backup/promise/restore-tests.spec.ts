import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsAfter } from './local-month';
import { judgeRestoreTests, type RestoreTestSeen } from './restore-tests';

const passed = (doneOn: string): RestoreTestSeen => ({ doneOn, result: 'passed' });
const failed = (doneOn: string): RestoreTestSeen => ({ doneOn, result: 'failed' });
const planned = (plannedOn: string): RestoreTestSeen => ({ doneOn: null, plannedOn, result: null });
const judged = (today: string, tests: readonly RestoreTestSeen[], since = '2026-01-01', everyMonths = 6) =>
  judgeRestoreTests({ everyMonths, since, tests, today });

test.each<[string, ReturnType<typeof judged>, string, string]>([
  ['nothing was proved yet', judged('2026-02-01', []), 'due', '2026-07-01'],
  ['the last day for it', judged('2026-07-01', []), 'due', '2026-07-01'],
  ['the day after', judged('2026-07-02', []), 'overdue', '2026-07-01'],
  ['one passed', judged('2026-04-01', [passed('2026-03-31')]), 'done', '2026-09-30'],
  ['a month before the next', judged('2026-08-30', [passed('2026-03-31')]), 'due', '2026-09-30'],
  ['the day before that', judged('2026-08-29', [passed('2026-03-31')]), 'done', '2026-09-30'],
  ['31 August and half a year', judged('2026-09-01', [passed('2026-08-31')]), 'done', '2027-02-28'],
  [
    'the last that passed counts',
    judged('2026-09-01', [passed('2026-08-01'), passed('2026-03-01')]),
    'done',
    '2027-02-01',
  ],
  ['one that failed proves nothing', judged('2026-07-02', [failed('2026-06-01')]), 'overdue', '2026-07-01'],
  [
    'one that failed after one that passed',
    judged('2026-05-01', [passed('2026-03-01'), failed('2026-04-01')]),
    'due',
    '2026-09-01',
  ],
  [
    'and then one that passed',
    judged('2026-05-01', [failed('2026-04-01'), passed('2026-04-02')]),
    'done',
    '2026-10-02',
  ],
  [
    'both on one day',
    judged('2026-05-01', [passed('2026-04-01'), failed('2026-04-01')]),
    'due',
    '2026-10-01',
  ],
  ['one in part', judged('2026-04-01', [{ doneOn: '2026-03-01', result: 'partly' }]), 'due', '2026-07-01'],
  ['one of before the customer came', judged('2026-02-01', [passed('2025-12-01')]), 'due', '2026-07-01'],
  ['one of tomorrow', judged('2026-02-01', [passed('2026-02-02')]), 'due', '2026-07-01'],
  ['one is planned in time', judged('2026-06-15', [planned('2026-06-20')]), 'planned', '2026-07-01'],
  ['one is planned too late', judged('2026-06-15', [planned('2026-07-02')]), 'due', '2026-07-01'],
  ['what was planned has passed', judged('2026-06-15', [planned('2026-06-14')]), 'due', '2026-07-01'],
  [
    'planned does not undo that it is late',
    judged('2026-07-02', [planned('2026-07-05')]),
    'overdue',
    '2026-07-01',
  ],
  ['once a year', judged('2026-09-01', [], '2026-01-01', 12), 'due', '2027-01-01'],
])('%s', (_rule, verdict, status, dueOn) => {
  expect(verdict).toEqual({ status, dueOn });
});

test('without a test it never gets better as days go by, and done needs one that passed in time', () => {
  const day = fc
    .integer({ min: 0, max: 800 })
    .map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
  const anyTest = fc
    .tuple(day, fc.constantFrom('passed', 'partly', 'failed'))
    .map(([doneOn, result]): RestoreTestSeen => ({ doneOn, result }));
  const rank = { done: 0, planned: 1, due: 2, overdue: 3 };
  fc.assert(
    fc.property(
      fc.array(anyTest, { maxLength: 5 }),
      day,
      fc.nat(60),
      fc.constantFrom(3, 6, 12),
      (tests, today, later, every) => {
        const verdict = judged(today, tests, '2026-01-01', every);
        if (verdict.status === 'done')
          expect(
            tests.some(
              ({ doneOn, result }) =>
                result === 'passed' && doneOn !== null && monthsAfter(doneOn, every) >= today,
            ),
          ).toBe(true);
        const then = new Date(Date.parse(today) + later * 86_400_000).toISOString().slice(0, 10);
        const past = tests.filter(({ doneOn }) => doneOn !== null && doneOn <= today);
        const [before, after] = [
          judged(today, past, '2026-01-01', every),
          judged(then, past, '2026-01-01', every),
        ];
        expect(rank[after.status]).toBeGreaterThanOrEqual(rank[before.status]);
      },
    ),
    { numRuns: 1000 },
  );
});
