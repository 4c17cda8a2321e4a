import { describe, expect, it } from 'vitest';
import { moveFocus, type GridPlace } from './move-focus';

const SIZE = { rows: 30, columns: 13 };

describe('walking through the matrix', () => {
  it.each<[string, GridPlace, string, boolean, GridPlace | null]>([
    ['down', { row: 0, column: 0 }, 'ArrowDown', false, { row: 1, column: 0 }],
    ['up ends at the first line', { row: 0, column: 4 }, 'ArrowUp', false, null],
    ['right ends at the last column', { row: 2, column: 12 }, 'ArrowRight', false, null],
    ['left leads to the customer', { row: 2, column: 1 }, 'ArrowLeft', false, { row: 2, column: 0 }],
    ['a page down', { row: 5, column: 3 }, 'PageDown', false, { row: 15, column: 3 }],
    ['a page down stops at the last line', { row: 25, column: 3 }, 'PageDown', false, { row: 29, column: 3 }],
    ['home is the start of the line', { row: 5, column: 3 }, 'Home', false, { row: 5, column: 0 }],
    ['end is the end of the line', { row: 5, column: 3 }, 'End', false, { row: 5, column: 12 }],
    ['control and home is the first square', { row: 5, column: 3 }, 'Home', true, { row: 0, column: 0 }],
    ['control and end is the last square', { row: 5, column: 3 }, 'End', true, { row: 29, column: 12 }],
    ['other keys are for others', { row: 5, column: 3 }, 'k', true, null],
  ])('%s', (_, from, key, ctrlKey, expected) => {
    expect(moveFocus(from, { key, ctrlKey }, SIZE)).toEqual(expected);
  });

  it('goes nowhere on an empty board', () => {
    expect(
      moveFocus({ row: 0, column: 0 }, { key: 'End', ctrlKey: true }, { rows: 0, columns: 13 }),
    ).toBeNull();
  });
});
