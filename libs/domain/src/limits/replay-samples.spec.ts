import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LevelPolicy } from '../status/policy';
import { firedOf } from './fired';
import { replaySamples, type KeptPoint, type ReplayInput } from './replay-samples';

const START = Date.UTC(2027, 0, 1);
const MINUTE = 60_000;
const POLICY: LevelPolicy = { kind: 'level', unit: 'percent', bad: 'above', warning: 80, critical: 90 };

/** One poll a minute; null: nobody answered. */
function polls(values: readonly (number | null)[]): KeptPoint[] {
  return values.flatMap((value, minute) =>
    value === null
      ? []
      : [
          {
            at: START + minute * MINUTE,
            seconds: 60,
            polls: 1,
            measured: { value: [value, value, value] as const },
          },
        ],
  );
}

function steps(values: readonly (readonly [low: number, high: number, mean: number])[]): KeptPoint[] {
  return values.map((value, step) => ({
    at: START + step * 5 * MINUTE,
    seconds: 300,
    polls: 5,
    measured: { value },
  }));
}

function replay(
  points: readonly KeptPoint[],
  by: 'mean' | 'extreme' = 'mean',
  over: Partial<ReplayInput> = {},
) {
  return replaySamples(
    {
      points,
      policy: POLICY,
      confirmation: { attempts: 3, retrySeconds: 10 },
      intervalSeconds: 60,
      maintenance: [],
      until: START + 1_000 * MINUTE,
      ...over,
    },
    by,
  );
}

const minutes = (from: number, to: number, status: 'warning' | 'critical') => ({
  from: START + from * MINUTE,
  to: START + to * MINUTE,
  status,
});

describe('single polls', () => {
  test.each([
    ['nothing measured, nothing fired', [], []],
    ['within the limits nothing fires', [10, 20, 79], []],
    ['two polls past the limit are not confirmed', [10, 85, 85, 10], []],
    ['three are, from the third on', [10, 85, 85, 85, 10], [minutes(3, 4, 'warning')]],
    ['what is wrong at the beginning fires at once', [85, 10], [minutes(0, 1, 'warning')]],
    ['worse on the way is one episode, of its worst', [85, 95, 95, 95, 85, 10], [minutes(0, 5, 'critical')]],
    [
      'twice is two episodes',
      [10, 85, 85, 85, 10, 85, 85, 85, 10],
      [minutes(3, 4, 'warning'), minutes(7, 8, 'warning')],
    ],
    ['silence ends an episode when it is too long', [85, null, null, null, 10], [minutes(0, 2.5, 'warning')]],
    ['one poll that is missing does not', [85, null, 85, 10], [minutes(0, 3, 'warning')]],
    ['at the end it ends with what is known', [85], [minutes(0, 2.5, 'warning')]],
  ])('%s', (_rule, values, expected) => {
    expect(replay(polls(values))).toEqual(expected);
  });

  test('more polls to confirm let less through', () => {
    const points = polls([10, 85, 85, 85, 10]);
    expect(replay(points, 'mean', { confirmation: { attempts: 4, retrySeconds: 10 } })).toEqual([]);
  });

  test('maintenance hides', () => {
    const maintenance = [{ from: START, to: START + 3 * MINUTE }];
    expect(replay(polls([95, 95, 95, 10]), 'mean', { maintenance })).toEqual([]);
  });

  test('a short peak may have been confirmed by quick polls that nobody made', () => {
    expect(replay(polls([10, 95, 10]))).toEqual([]);
    expect(firedOf(replay(polls([10, 95, 10]), 'extreme'))).toMatchObject({ critical: 1 });
  });

  test('little is bad where the policy says so', () => {
    const policy = { ...POLICY, bad: 'below' as const, warning: 20, critical: 10 };
    expect(replay(polls([15, 50]), 'mean', { policy })).toEqual([minutes(0, 1, 'warning')]);
  });
});

describe('steps of five polls', () => {
  test.each([
    [
      'the mean past the limit is confirmed within the step',
      [[1, 2, 1] as const, [80, 99, 85] as const, [1, 2, 1] as const],
      [minutes(7, 10, 'warning')],
    ],
    [
      'a peak in a step whose mean is well is not',
      [[1, 2, 1] as const, [1, 99, 20] as const, [1, 2, 1] as const],
      [],
    ],
  ])('%s', (_rule, values, expected) => {
    expect(replay(steps(values))).toEqual(expected);
  });

  test('the peak is in the count of the worst case', () => {
    expect(
      firedOf(
        replay(
          steps([
            [1, 2, 1],
            [1, 99, 20],
            [1, 2, 1],
          ]),
          'extreme',
        ),
      ),
    ).toMatchObject({
      warning: 0,
      critical: 1,
    });
  });
});

test('a line is judged by latency and loss', () => {
  const points: KeptPoint[] = [
    { at: START, seconds: 60, polls: 1, measured: { latency: [9, 9, 9], loss: [30, 30, 30] } },
    { at: START + MINUTE, seconds: 60, polls: 1, measured: { latency: [9, 9, 9], loss: [0, 0, 0] } },
  ];
  const policy = {
    kind: 'reach' as const,
    lossPercent: { warning: 20, critical: 50 },
    latencyMs: { warning: null, critical: null },
  };
  expect(replay(points, 'mean', { policy })).toEqual([minutes(0, 1, 'warning')]);
});

const aHistory = fc
  .array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 8 }), { maxLength: 80 })
  .map(polls);

test('episodes are in order, apart from each other, and within the time', () => {
  fc.assert(
    fc.property(aHistory, fc.constantFrom<'mean' | 'extreme'>('mean', 'extreme'), (points, by) => {
      let last = -Infinity;
      for (const { from, to } of replay(points, by)) {
        expect(from).toBeGreaterThan(last);
        expect(to).toBeGreaterThan(from);
        last = to;
      }
    }),
  );
});

test('milder limits never fire for longer', () => {
  fc.assert(
    fc.property(aHistory, fc.integer({ min: 0, max: 20 }), (points, more) => {
      const strict = firedOf(replay(points, 'mean', { confirmation: { attempts: 1, retrySeconds: 10 } }));
      const mild = firedOf(
        replay(points, 'mean', {
          confirmation: { attempts: 1, retrySeconds: 10 },
          policy: { ...POLICY, warning: 80 + more, critical: 90 + more },
        }),
      );
      expect(mild.seconds).toBeLessThanOrEqual(strict.seconds);
    }),
  );
});

test('limits that are switched off never fire', () => {
  fc.assert(
    fc.property(aHistory, (points) => {
      expect(replay(points, 'extreme', { policy: { ...POLICY, warning: null, critical: null } })).toEqual([]);
    }),
  );
});
