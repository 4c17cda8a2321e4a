import { describe, expect, it } from 'vitest';
import { hoursText, readHours } from './hours-text';

describe('hours of a weekday as text', () => {
  it.each([
    ['one stretch', '08:30-17:00', '08:30-17:00'],
    ['two stretches', '08:30-12:00, 13:00-17:00', '08:30-12:00, 13:00-17:00'],
    ['whole hours', '9-17', '09:00-17:00'],
    ['with dots and words', '8.30 tot 17.00', '08:30-17:00'],
    ['until midnight', '00:00-24:00', '00:00-24:00'],
    ['none', '  ', ''],
    ['in another order', '13-17; 8-12', '08:00-12:00, 13:00-17:00'],
  ])('%s', (_rule, typed, shown) => {
    expect(hoursText(readHours(typed, 2) ?? [], 2)).toBe(shown);
  });

  it.each(['kantoortijd', '9', '9-', '9-12-17'])('what can not be read is said: %s', (typed) => {
    expect(readHours(typed, 2)).toBeNull();
  });

  it('leaves out what is of another weekday', () => {
    expect(hoursText([{ weekday: 1, from: '09:00', to: '10:00' }], 2)).toBe('');
  });
});
