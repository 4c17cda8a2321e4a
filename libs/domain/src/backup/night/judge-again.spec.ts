import { expect, test } from 'vitest';
import { DUE, HOUR, run } from '../../status/rules/backup.builders';
import { judgeAgainAt } from './judge-again';
import { judgeNight } from './judge-night';
import { input, twice } from './night.builders';
import type { NightInput } from './night-input';

/** In hours after the due moment. */
function again(hours: number, over: Partial<NightInput> = {}): number | null {
  const given = { ...input, ...over, now: DUE + hours * HOUR };
  const at = judgeAgainAt(given, judgeNight(given));
  return at === null ? null : (at - DUE) / HOUR;
}
const running = run('running', 1, null);
const MOMENT = 1 / HOUR;

test.each([
  ['before it is due: when it is due', again(-3), 0],
  ['in the window: at the deadline, the end of the window says nothing', again(1), 9],
  ['missed: never', again(9), null],
  ['good: never', again(2, { runs: [run('success', 0, 1)] }), null],
  ['it runs: when the window ends', again(2, { runs: [running] }), 8],
  ['it runs late: when it hangs', again(8, { runs: [running] }), 13 + MOMENT],
  ['it hangs: when an hour more has passed', again(14.5, { runs: [running] }), 15],
  [
    'will be tried again: when the window ends',
    again(2, { runs: [run('failed', 0, 1, { willRetry: true })] }),
    8,
  ],
  ['and then the deadline', again(8, { runs: [run('failed', 0, 1, { willRetry: true })] }), 9],
  ['a time that can not be right: when it can', again(10, { runs: [run('success', 0, 30)] }), 29],
  ['of two dues the second', again(1, { night: twice, runs: [run('success', 0, 1)] }), 4],
  [
    'an override holds for the night, and does not end in it',
    again(10, {
      overrides: [{ id: '1', text: '', why: '', from: '2027-01-05', until: '2027-01-05', awaitsLead: false }],
    }),
    null,
  ],
])('%s', (_rule, hours, expected) => {
  if (expected === null) expect(hours).toBeNull();
  else expect(hours).toBeCloseTo(expected, 9);
});
