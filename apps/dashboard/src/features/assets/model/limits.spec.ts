import { describe, expect, it } from 'vitest';
import { limitsOf } from './limits';

const LEVEL = { kind: 'level', unit: 'percent', bad: 'above', warning: 80, critical: null };
const REACH = {
  kind: 'reach',
  lossPercent: { warning: 5, critical: 20 },
  latencyMs: { warning: 100, critical: null },
};

describe('limits in a chart', () => {
  it.each([
    ['a level of the same unit', LEVEL, 'percent', [80]],
    ['a metric of another unit has no line', LEVEL, 'bytes', []],
    ['loss of a line', REACH, 'percent', [5, 20]],
    ['latency of a line', REACH, 'milliseconds', [100]],
    ['another metric of a line', REACH, 'count', []],
    ['a policy without numbers', { kind: 'state' }, 'percent', []],
    ['no policy at all', {}, 'percent', []],
  ])('%s', (_rule, policy, unit, expected) => {
    expect(limitsOf(policy, unit).map(({ value }) => value)).toEqual(expected);
  });
});
