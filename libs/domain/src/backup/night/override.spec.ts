import { describe, expect, test } from 'vitest';
import { DUE, HOUR, run } from '../../status/rules/backup.builders';
import { judgeNight } from './judge-night';
import type { NightOverride } from './night';
import { came, input } from './night.builders';

const known: NightOverride = {
  id: 'o1',
  text: 'disk full',
  why: 'New disk ordered',
  from: '2027-01-04',
  until: '2027-01-11',
  awaitsLead: false,
};
const failed = run('failed', 0, 1, { message: 'E12: Disk FULL on D:' });
const HIDDEN = ['overridden', 'overridden', 'run-failed'];

describe('a problem that is known', () => {
  const said = (over: Partial<NightOverride>, runs = [failed], hours = 10) =>
    came(hours, runs, { overrides: [{ ...known, ...over }] });
  test.each([
    ['is hidden', said({}), HIDDEN],
    ['from the first night on', said({ from: '2027-01-05' }), HIDDEN],
    ['not before', said({ from: '2027-01-06' }), ['failed', 'run-failed']],
    ['through the last night', said({ until: '2027-01-05' }), HIDDEN],
    ['not after', said({ until: '2027-01-04' }), ['failed', 'run-failed']],
    ['not while a lead has to agree', said({ awaitsLead: true }), ['failed', 'run-failed']],
    ['not when another thing is wrong', said({ text: 'network' }), ['failed', 'run-failed']],
    ['whatever is wrong, where no text is given', said({ text: '' }), HIDDEN],
    ['by the words of any run of the night', said({}, [failed, run('failed', 2, 3)]), HIDDEN],
    ['a missed run has no words', said({}, []), ['missed', 'no-run']],
    ['a missed run, where no text is given', said({ text: '' }, []), ['overridden', 'overridden', 'no-run']],
    ['a warning', said({ text: '' }, [run('warning', 0, 1)]), ['overridden', 'overridden', 'run-warning']],
    [
      'a blocked run',
      said({ text: '' }, [run('blocked', 0, 1)]),
      ['overridden', 'overridden', 'run-blocked'],
    ],
    [
      'a run that is late',
      said({ text: '' }, [run('running', 0, null)], 9),
      ['overridden', 'overridden', 'still-running'],
    ],
    ['never what nobody knows', said({ text: '' }, [run('unknown', 0, 1)]), ['unknown', 'unclear']],
    ['never what is good', said({ text: '' }, [run('success', 0, 1)]), ['success', 'run-good']],
    ['never what is still to come', said({ text: '' }, [], 1), ['waiting', 'in-window']],
  ])('%s', (_rule, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });

  test('tells what it hides, why, and until when: of several the one that holds longest', () => {
    const overrides = [
      known,
      { ...known, id: 'o2', until: '2027-01-20' },
      { ...known, id: 'o3', awaitsLead: true },
    ];
    const now = DUE + 10 * HOUR;
    expect(judgeNight({ ...input, runs: [failed], overrides, now })).toMatchObject({
      status: 'overridden',
      hidden: 'failed',
      reasons: [
        { code: 'overridden', params: { why: 'New disk ordered', until: '2027-01-20' } },
        { code: 'run-failed' },
      ],
      run: failed,
    });
  });
});
