import { describe, expect, it } from 'vitest';
import { observePart, percentOfWhole } from './observe-part';

describe('an observation of a part', () => {
  const reading = { kind: 'state', value: 'ok' } as const;

  it.each([
    ['what was not told is left out', { metrics: { celsius: null }, detail: [null, ''] }, {}],
    ['zero was told', { metrics: { celsius: 0 } }, { metrics: { celsius: 0 } }],
    ['details stand beside each other', { detail: ['a', null, 'b'] }, { detail: 'a, b' }],
    ['one detail stands alone', { detail: 'a' }, { detail: 'a' }],
  ])('%s', (_rule, more, expected) => {
    expect(observePart({ aspect: 'drive', reading, ...more })).toEqual({
      asset: 'host',
      aspect: 'drive',
      instance: '',
      reading,
      ...expected,
    });
  });
});

describe('a share of a whole', () => {
  it.each([
    ['one decimal', 1, 3, 33.3],
    ['nothing of something', 0, 3, 0],
    ['never more than all', 5, 3, 100],
    ['never less than nothing', -5, 3, 0],
    ['of nothing is no share', 0, 0, null],
    ['not told', null, 3, null],
    ['of a whole that was not told', 1, null, null],
  ])('%s', (_rule, part, whole, expected) => {
    expect(percentOfWhole(part, whole)).toBe(expected);
  });
});
