import { describe, expect, it } from 'vitest';
import { BoardSearch, joinList, listOf, statusesOf } from './board-search';

describe('the filters in the address', () => {
  it.each<[string, unknown, BoardSearch]>([
    [
      'are kept when they make sense',
      { q: 'linde', status: 'critical', only: 1 },
      { q: 'linde', status: 'critical', only: 1 },
    ],
    [
      'are dropped one by one when they do not',
      { q: 'linde', only: 'yes', sort: 'age', wall: 2 },
      { q: 'linde' },
    ],
    ['may all be absent', {}, {}],
    ['unknown ones are dropped', { colour: 'red' }, {}],
  ])('%s', (_, given, expected) => {
    expect(BoardSearch.parse(given)).toEqual(expected);
  });

  it('names statuses in the order of the product, and no others', () => {
    expect(statusesOf('critical,purple,ok')).toEqual(['ok', 'critical']);
    expect(statusesOf(undefined)).toEqual([]);
  });

  it('leaves an empty list out of the address', () => {
    expect(joinList([])).toBeUndefined();
    expect(listOf(joinList(['a', 'b']))).toEqual(['a', 'b']);
    expect(listOf('')).toEqual([]);
  });
});
