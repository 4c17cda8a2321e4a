import { describe, expect, it } from 'vitest';
import { grouped, NAVIGATION } from './navigation';

describe('the menu of the staff', () => {
  it('names each heading once: what belongs together stands together', () => {
    const headings = grouped(NAVIGATION)
      .map(({ group }) => group)
      .filter((group) => group !== null);
    expect(headings).toEqual([...new Set(headings)]);
  });

  it('leads to each place once', () => {
    const places = NAVIGATION.map(({ to }) => to);
    expect(places).toEqual([...new Set(places)]);
  });
});
