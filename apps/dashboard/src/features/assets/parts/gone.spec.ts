import type { ReasonCode } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { isGone } from './gone';

describe('what may have been taken out', () => {
  it.each<[string, ReasonCode, boolean]>([
    ['a part that a complete answer no longer names', 'part-gone', true],
    ['a thing that its source no longer reports', 'not-reported', true],
    ['not a part that says that it failed', 'state', false],
    ['not what is only silent with its source', 'stale', false],
    ['not what a source could not tell', 'source-fault', false],
  ])('%s', (_rule, code, expected) => {
    expect(isGone({ reason: { code } })).toBe(expected);
  });
});
