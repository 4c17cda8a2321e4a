import { describe, expect, it } from 'vitest';
import { hoursByWeekday } from './hours-by-weekday';

const MONDAY = [
  { weekday: 1, from: '13:00', to: '17:00' },
  { weekday: 1, from: '08:00', to: '12:00' },
];
const SUNDAY = [{ weekday: 7, from: '00:00', to: '24:00' }];

describe('agreed hours by weekday', () => {
  it.each([
    ['stand in order of the clock', MONDAY, 'nl' as const, ['ma 08:00–12:00, 13:00–17:00']],
    [
      'stand in order of the week',
      [...SUNDAY, ...MONDAY],
      'en' as const,
      ['Mon 08:00–12:00, 13:00–17:00', 'Sun 00:00–24:00'],
    ],
    ['are nothing where none were agreed', [], 'nl' as const, []],
  ])('%s', (_rule, hours, language, lines) => {
    expect(hoursByWeekday(hours, language)).toEqual(lines);
  });
});
