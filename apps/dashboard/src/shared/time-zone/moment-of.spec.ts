import { describe, expect, it } from 'vitest';
import { momentOf } from './moment-of';

const ZONE = 'Europe/Amsterdam';

describe('the moment that a typed time stands for', () => {
  it.each<[string, string, 'start' | 'end', string]>([
    ['in winter', '2026-11-23T07:30', 'start', '2026-11-23T06:30:00.000Z'],
    ['in summer', '2026-07-23T07:30', 'end', '2026-07-23T05:30:00.000Z'],
    ['a start that comes twice is the first', '2026-10-25T02:30', 'start', '2026-10-25T00:30:00.000Z'],
    ['an end that comes twice is the second', '2026-10-25T02:30', 'end', '2026-10-25T01:30:00.000Z'],
    ['a start that is skipped begins before', '2027-03-28T02:30', 'start', '2027-03-28T00:30:00.000Z'],
    ['an end that is skipped ends after', '2027-03-28T02:30', 'end', '2027-03-28T01:30:00.000Z'],
  ])('%s', (_rule, local, edge, expected) => {
    expect(new Date(momentOf(local, ZONE, edge)).toISOString()).toBe(expected);
  });

  it.each([
    ['nothing was typed', ''],
    ['it is no time', 'tomorrow'],
  ])('is none where %s', (_rule, local) => {
    expect(momentOf(local, ZONE, 'start')).toBeNaN();
  });
});
