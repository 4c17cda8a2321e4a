import { expect, test } from 'vitest';
import { FAULT_CLASSES, type FaultClass } from '../fault';
import { judge } from '../judge';
import type { ReachPolicy } from '../policy';
import type { ReadingOf } from '../observation';

const line: ReachPolicy = {
  kind: 'reach',
  lossPercent: { warning: 2, critical: 10 },
  latencyMs: { warning: 100, critical: 500 },
};
const lenient: ReachPolicy = {
  kind: 'reach',
  lossPercent: { warning: null, critical: null },
  latencyMs: { warning: null, critical: null },
};

function reach(reading: Omit<ReadingOf<'reach'>, 'kind'>, policy = line) {
  const { status, reason } = judge({ kind: 'reach', ...reading }, policy, { now: 0 });
  return { status, code: reason.code, params: reason.params };
}
const broken = (fault: FaultClass) => reach({ fault: { class: fault, text: 'it said no' } });

test.each([
  ['it answers', reach({ fault: null }), { status: 'ok', code: 'reachable', params: {} }],
  [
    'it answers quickly and completely',
    reach({ fault: null, latencyMs: 12, lossPercent: 0 }),
    { status: 'ok', code: 'reachable', params: { latencyMs: 12, lossPercent: 0 } },
  ],
  [
    'some packets are lost',
    reach({ fault: null, latencyMs: 12, lossPercent: 2 }),
    { status: 'warning', code: 'above-limit', params: { value: 2, limit: 2, unit: 'percent', of: 'loss' } },
  ],
  [
    'many packets are lost',
    reach({ fault: null, lossPercent: 99 }),
    {
      status: 'critical',
      code: 'above-limit',
      params: { value: 99, limit: 10, unit: 'percent', of: 'loss' },
    },
  ],
  [
    'slow',
    reach({ fault: null, latencyMs: 100, lossPercent: 0 }),
    {
      status: 'warning',
      code: 'above-limit',
      params: { value: 100, limit: 100, unit: 'milliseconds', of: 'latency' },
    },
  ],
  [
    'very slow is worse than some loss',
    reach({ fault: null, latencyMs: 500, lossPercent: 5 }),
    {
      status: 'critical',
      code: 'above-limit',
      params: { value: 500, limit: 500, unit: 'milliseconds', of: 'latency' },
    },
  ],
  [
    'nothing came back, whatever the limits',
    reach({ fault: null, lossPercent: 100 }, lenient),
    { status: 'critical', code: 'unreachable', params: { lossPercent: 100 } },
  ],
  [
    'limits that are off',
    reach({ fault: null, latencyMs: 9000, lossPercent: 99 }, lenient),
    { status: 'ok', code: 'reachable', params: { latencyMs: 9000, lossPercent: 99 } },
  ],
  [
    'measures that are no numbers are left out',
    reach({ fault: null, latencyMs: Number.NaN, lossPercent: Infinity }),
    { status: 'ok', code: 'reachable', params: {} },
  ],
  [
    'no connection',
    broken('unreachable'),
    { status: 'critical', code: 'unreachable', params: { text: 'it said no' } },
  ],
  [
    'no answer in time',
    broken('timeout'),
    { status: 'critical', code: 'timeout', params: { text: 'it said no' } },
  ],
])('%s', (_rule, outcome, expected) => {
  expect(outcome).toEqual(expected);
});

test.each(FAULT_CLASSES.filter((fault) => fault !== 'unreachable' && fault !== 'timeout'))(
  'a fault of ours says nothing about the thing watched: %s',
  (fault) => {
    expect(broken(fault)).toEqual({
      status: 'unknown',
      code: 'source-fault',
      params: { fault, text: 'it said no' },
    });
  },
);

test('what a device says in a fault is cut to 300 characters', () => {
  const { params } = reach({ fault: { class: 'bad-reply', text: 'x'.repeat(5000) } });
  expect(params).toEqual({ fault: 'bad-reply', text: 'x'.repeat(300) });
});
