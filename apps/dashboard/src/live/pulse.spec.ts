import { describe, expect, it } from 'vitest';
import { pulseAt } from './pulse';

describe('the pulse', () => {
  it.each<[string, number, number | null, string]>([
    ['is connecting while nothing was heard yet', 11_000, null, 'connecting'],
    ['is lost when nothing was ever heard for too long', 12_001, null, 'lost'],
    ['is live up to twelve seconds after the last sign', 32_000, 20_000, 'live'],
    ['is lost after that', 32_001, 20_000, 'lost'],
  ])('%s', (_, now, confirmedAt, expected) => {
    expect(pulseAt(now, 0, confirmedAt)).toBe(expected);
  });
});
