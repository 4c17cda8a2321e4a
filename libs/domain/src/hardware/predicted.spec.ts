import { describe, expect, it } from 'vitest';
import type { Reason } from '../status/status';
import { isPredictedFailure } from './predicted';

describe('a failure that is foretold', () => {
  it.each<[string, string, Reason, boolean]>([
    ['a drive that says so', 'drive', { code: 'state', params: { value: 'predicted-failure' } }, true],
    ['in any case of letters', 'drive', { code: 'state', params: { value: 'Predicted-Failure' } }, true],
    ['a battery to be replaced', 'ups-battery', { code: 'state', params: { value: 'replace' } }, true],
    ['a flash drive near its end', 'drive-life', { code: 'below-limit' }, true],
    ['a drive that gave up sectors', 'drive-bad-sectors', { code: 'above-limit' }, true],
    ['a drive that failed has no future', 'drive', { code: 'state', params: { value: 'failed' } }, false],
    ['a part that is gone', 'drive', { code: 'part-gone' }, false],
    ['a level of something else', 'temperature', { code: 'above-limit' }, false],
  ])('%s', (_rule, aspect, reason, expected) => {
    expect(isPredictedFailure(aspect, reason)).toBe(expected);
  });
});
