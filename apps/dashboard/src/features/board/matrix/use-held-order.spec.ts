import { describe, expect, it } from 'vitest';
import type { BoardRow } from '../model/rows';
import { inOrder } from './use-held-order';

function rows(...ids: readonly string[]): BoardRow[] {
  return ids.map((id) => ({ customer: { id, name: id, code: id }, cells: [], worst: null, worstSince: 0 }));
}

describe('lines that are held while the pointer is over them', () => {
  it.each([
    ['stay in their order when others get worse', ['c', 'a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['leave when they are gone', ['c', 'a'], ['a', 'b', 'c'], ['a', 'c']],
    ['let new ones come last, as they came', ['x', 'b', 'y', 'a'], ['a', 'b'], ['a', 'b', 'x', 'y']],
  ])('%s', (_, now, held, expected) => {
    expect(inOrder(rows(...now), held).map(({ customer }) => customer.id)).toEqual(expected);
  });
});
