import { describe, expect, it } from 'vitest';
import { momentsOf, within } from './period';

const PERIOD = { from: '2026-01-01', to: '2026-03-31' };

describe('the part of history that lies in a period', () => {
  const at = (text: string) => Date.parse(text);
  const { from, to } = momentsOf(PERIOD);

  it('counts its last day whole', () => {
    expect([from, to]).toEqual([at('2026-01-01T00:00:00Z'), at('2026-04-01T00:00:00Z')]);
  });

  it.each([
    ['before it there is nothing', at('2025-12-01'), at('2025-12-31'), null],
    ['what ends as it begins is not in it', at('2025-12-01'), from, null],
    ['what begins as it ends is not in it', to, null, null],
    ['what spans it is cut on both sides', at('2025-12-01'), at('2026-05-01'), { from, to }],
    ['what still lasts ends with it', at('2026-02-01'), null, { from: at('2026-02-01'), to }],
    [
      'what lies inside stays',
      at('2026-02-01'),
      at('2026-02-02'),
      { from: at('2026-02-01'), to: at('2026-02-02') },
    ],
  ])('%s', (_rule, begin, end, part) => {
    expect(within({ from: begin, to: end }, PERIOD)).toEqual(part);
  });
});
