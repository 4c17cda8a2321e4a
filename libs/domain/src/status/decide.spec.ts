import { describe, expect, test } from 'vitest';
import { decide, decideStale, initialState, type CheckState, type Decision } from './decide';
import type { Reason, Status, Verdict } from './status';
import { verdict } from './verdict';

const MINUTE = 60_000;
const CREATED = Date.UTC(2027, 0, 5, 12);
const VERDICTS = {
  o: verdict('ok', 'state', { value: 'good' }),
  w: verdict('warning', 'state', { value: 'odd' }),
  c: verdict('critical', 'state', { value: 'bad' }),
  u: verdict('unknown', 'no-value'),
  /** Another device answers. */
  d: verdict('unknown', 'source-fault', { fault: 'identity-changed', text: 'another' }),
};

interface Told {
  readonly status: Status;
  readonly retry: boolean;
}

/**
 * One letter per minute: a poll that says o, w, c, u or d; the same in capitals during maintenance; `.` is a look at
 * the clock that finds too much silence, `,` the same during maintenance, `-` a minute in which nothing happens.
 */
function play(script: string, attempts = 3): { decisions: Decision[]; last: CheckState } {
  let state = initialState(CREATED);
  const decisions = Array.from(script.replaceAll(' ', '')).map((letter, index) => {
    const at = CREATED + (index + 1) * MINUTE;
    const decision = step(state, letter, at, attempts);
    state = decision.state;
    return decision;
  });
  return { decisions, last: state };
}

function step(state: CheckState, letter: string, at: number, attempts: number): Decision {
  if (letter === '-') return { state, transition: null, retry: state.candidate !== null };
  if (letter === '.' || letter === ',') return decideStale(state, { code: 'stale' }, at, letter === ',');
  const said: Verdict = VERDICTS[letter.toLowerCase() as keyof typeof VERDICTS];
  const confirmation = { attempts, retrySeconds: 20 };
  return decide(state, said, { at, confirmation, inMaintenance: letter !== letter.toLowerCase() });
}

/** The statuses after each letter, by initial; `?` behind it: waiting for confirmation. */
function story(script: string, attempts?: number): string {
  const told: Told[] = play(script, attempts).decisions.map(({ state, retry }) => ({
    status: state.status,
    retry,
  }));
  return told.map(({ status, retry }) => status.slice(0, 1) + (retry ? '?' : '')).join(' ');
}

test('before the first poll: unknown, because nothing was measured', () => {
  expect(initialState(CREATED)).toEqual({
    status: 'unknown',
    reason: { code: 'never-measured' },
    since: CREATED,
    measuredAt: null,
    candidate: null,
    recentChanges: [],
    flapping: false,
  });
});

test.each([
  ['the first verdict is taken at once', 'c', 'c'],
  ['also when it is good', 'o', 'o'],
  ['a first verdict of unknown changes nothing', 'u o', 'u o'],
  ['worse is taken when three polls in a row say so', 'o c c c', 'o o? o? c'],
  ['a little worse as well', 'o w w w', 'o o? o? w'],
  ['from bad to worse as well', 'w c c c', 'w w? w? c'],
  ['a good poll in between starts the count anew', 'o c c o c c o', 'o o? o? o o? o? o'],
  ['recovery needs one poll', 'c o', 'c o'],
  ['half a recovery too', 'c w', 'c w'],
  ['bad can become unknown only when confirmed', 'c u u u', 'c c? c? u'],
  ['losing sight once does not clear a warning', 'w u w', 'w w? w'],
  ['out of unknown the first verdict counts', 'o u u u c', 'o o? o? u c'],
  ['polls that contradict in different ways count together, and the last is taken', 'o w c w', 'o o? o? w'],
  ['swinging between two bad statuses is not good for ever', 'o c u c', 'o o? o? c'],
  ['a milder verdict while worse waits is a recovery', 'w c o', 'w w? o'],
  ['that another device answers is taken at once', 'o d', 'o u'],
  ['also out of something bad', 'c d o', 'c u o'],
])('three polls to confirm: %s', (_rule, script, expected) => {
  expect(story(script)).toBe(expected);
});

test.each([
  ['one poll is enough', 1, 'o c o u o', 'o c o u o'],
  ['two', 2, 'o c c', 'o o? c'],
  ['five', 5, 'o c c c c c', 'o o? o? o? o? c'],
  ['less than one is one', 0, 'o c', 'o c'],
])('confirmation by number: %s', (_rule, attempts, script, expected) => {
  expect(story(script, attempts)).toBe(expected);
});

test.each([
  ['hides a verdict at once, a bad one too', 'o C', 'o m'],
  ['hides the first verdict', 'C', 'm'],
  ['goes on whatever is said', 'O C W U', 'm m m m'],
  ['ends with the first verdict after it', 'C c', 'm c'],
  ['drops what waited for confirmation', 'o c c C O o c', 'o o? o? m m o o?'],
])('maintenance %s', (_rule, script, expected) => {
  expect(story(script)).toBe(expected);
});

test.each([
  ['silence is unknown at once', 'o .', 'o u'],
  ['also when things were bad', 'c .', 'c u'],
  ['what waited for confirmation is dropped', 'o c c . o c', 'o o? o? u o o?'],
  ['before the first poll it is unknown already', '.', 'u'],
  ['silence during maintenance is expected', 'O ,', 'm m'],
  ['silence when maintenance has begun', 'o ,', 'o m'],
  ['silence after maintenance does not stay hidden behind it', 'O - - .', 'm m m u'],
  ['the first verdict after silence counts', 'o . c', 'o u c'],
])('silence: %s', (_rule, script, expected) => {
  expect(story(script)).toBe(expected);
});

test('silence is unknown unless the caller knows of maintenance', () => {
  const { last } = play('o');
  expect(decideStale(last, { code: 'stale' }, CREATED + 9 * MINUTE).state.status).toBe('unknown');
});

test('unknown keeps its own reason through silence', () => {
  expect(play('u .').last.reason).toEqual({ code: 'no-value' });
  expect(play('o .').last.reason).toEqual({ code: 'stale' });
});

describe('times and reasons', () => {
  const minute = (index: number) => CREATED + index * MINUTE;

  test('a transition carries from, to, the moment of the confirming poll, and its reason', () => {
    const { decisions, last } = play('o w w c');
    expect(decisions.map(({ transition }) => transition)).toEqual([
      { from: 'unknown', to: 'ok', reason: VERDICTS.o.reason, at: minute(1) },
      null,
      null,
      { from: 'ok', to: 'critical', reason: VERDICTS.c.reason, at: minute(4) },
    ]);
    expect(last).toMatchObject({
      status: 'critical',
      since: minute(4),
      measuredAt: minute(4),
      candidate: null,
    });
  });

  test('while a change waits the old status and reason stay, and the age is that of the latest poll', () => {
    expect(play('o w c').last).toMatchObject({
      status: 'ok',
      reason: VERDICTS.o.reason,
      since: minute(1),
      measuredAt: minute(3),
      candidate: { status: 'critical', seen: 2 },
    });
  });

  test('the same status again brings its newest reason and keeps since', () => {
    const state = play('w').last;
    const reason: Reason = { code: 'state', params: { value: 'odder' } };
    const next = decide(
      state,
      { status: 'warning', reason },
      { at: minute(9), confirmation: { attempts: 3, retrySeconds: 20 }, inMaintenance: false },
    );
    expect(next).toEqual({
      state: { ...state, reason, measuredAt: minute(9) },
      transition: null,
      retry: false,
    });
  });

  test('silence does not count as a measurement', () => {
    expect(play('o - .').last).toMatchObject({ since: minute(3), measuredAt: minute(1) });
  });
});

describe('an observation that is not younger than what is known changes nothing', () => {
  const before = (script: string, minutes: number, letter: string) => {
    const { last } = play(script);
    return { last, ...step(last, letter, CREATED + minutes * MINUTE, 3) };
  };
  test.each([
    ['a late bad one', before('o o o', 2, 'c')],
    ['a late good one', before('c c c', 2, 'o')],
    ['late maintenance', before('o o o', 2, 'O')],
    ['the same poll delivered twice is not counted twice', before('o c', 2, 'c')],
    ['from before the check existed', before('', -1, 'o')],
    ['from before silence was noticed', before('o - - .', 3, 'o')],
    ['silence noticed late, after a newer poll', before('o o o', 2, '.')],
  ])('%s', (_rule, { last, state, transition }) => {
    expect(state).toBe(last);
    expect(transition).toBeNull();
  });

  test('what waits for confirmation still waits', () => {
    expect(before('o c', 2, 'c').retry).toBe(true);
    expect(before('o o', 2, 'c').retry).toBe(false);
  });

  test('the very moment of creation is not too old for the first verdict', () => {
    expect(before('', 0, 'o').state.status).toBe('ok');
  });
});

describe('flapping', () => {
  const calm = '-'.repeat(30);
  test.each([
    ['five changes in an hour are not enough', 'ococo', false],
    ['the sixth starts it', 'ocococ', true],
    ['it goes on while three changes are in the hour', `ocococ ${calm} oc ${'-'.repeat(22)} o`, true],
    ['it ends when the changes grow old, also without a change', `ocococ ${calm}${calm} c`, false],
    ['also while a change waits for confirmation', `ococoo ${calm}${calm} c`, false],
    [
      'six changes over a longer time are not flapping',
      `o ${calm} c ${calm} o ${calm} c ${calm} o ${calm} c`,
      false,
    ],
  ])('%s', (_rule, script, expected) => {
    expect(play(script, script.endsWith('oo') ? 3 : 1).last.flapping).toBe(expected);
  });
});
