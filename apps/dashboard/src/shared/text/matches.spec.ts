import { describe, expect, it } from 'vitest';
import { matches } from './matches';

describe('searching in a list', () => {
  it.each([
    ['an empty query fits everything', '', ['Praktijk'], true],
    ['case does not matter', 'PRAK', ['Praktijk'], true],
    ['accents do not matter on either side', 'cafe', ['Café'], true],
    ['words may stand in different texts and in any order', 'utrecht fw', ['fw-01', 'Utrecht'], true],
    ['every word must occur', 'fw zwolle', ['fw-01', 'Utrecht'], false],
    ['what is not there is not searched', 'null', [null, undefined], false],
  ])('%s', (_rule, query, texts, expected) => {
    expect(matches(query, ...texts)).toBe(expected);
  });
});
