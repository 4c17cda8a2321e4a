import { expect, test } from 'vitest';
import { holidaysOf } from '../../time/holidays';
import { holidayName, holidayText } from './holiday-text';

test('every holiday has a name of its own in both languages', () => {
  const codes = holidaysOf(2027, {
    goodFriday: true,
    liberationDay: 'yearly',
    christmasEve: true,
    newYearsEve: true,
  }).map(({ code }) => code);
  expect(codes).toHaveLength(13);
  for (const language of ['nl', 'en'] as const) {
    const names = codes.map((code) => holidayText(code, language));
    expect(new Set(names).size).toBe(13);
    expect(names.filter((name) => !/^\p{Lu}/u.test(name))).toEqual([]);
  }
});

test.each([
  ['kings-day', 'Koningsdag', "King's Day"],
  ['easter-monday', 'Tweede paasdag', 'Easter Monday'],
  ['new-years-eve', 'Oudejaarsdag', "New Year's Eve"],
] as const)('%s', (code, dutch, english) => {
  expect([holidayText(code, 'nl'), holidayText(code, 'en')]).toEqual([dutch, english]);
});

test('a code that is not known is shown as it came', () => {
  expect([holidayName('kings-day', 'nl'), holidayName('toString', 'nl')]).toEqual(['Koningsdag', 'toString']);
});
