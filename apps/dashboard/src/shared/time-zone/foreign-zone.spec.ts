import { describe, expect, it } from 'vitest';
import { foreignZone } from './foreign-zone';

const WINTER = new Date('2026-11-23T07:30:00Z');
const SUMMER = new Date('2026-07-23T07:30:00Z');

describe('the zone of the times on screen', () => {
  it.each<[string, string, Date, string | null]>([
    ['need not be said at home', 'Europe/Amsterdam', WINTER, null],
    ['nor where the clock shows the same', 'Europe/Brussels', WINTER, null],
    ['is said elsewhere', 'America/New_York', WINTER, 'Europe/Amsterdam'],
    ['is said where only the summers differ', 'Africa/Lagos', SUMMER, 'Europe/Amsterdam'],
  ])('%s', (_rule, browser, now, expected) => {
    expect(foreignZone(browser, now)).toBe(expected);
  });
});
