import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidaysOf, type CalendarSwitches, type HolidayCode } from './holidays';
import { weekdayOf } from './local-date';

const none: CalendarSwitches = {
  goodFriday: false,
  liberationDay: 'never',
  christmasEve: false,
  newYearsEve: false,
};
const all: CalendarSwitches = {
  goodFriday: true,
  liberationDay: 'yearly',
  christmasEve: true,
  newYearsEve: true,
};

function dateOf(code: HolidayCode, year: number, switches = all): string | undefined {
  return holidaysOf(year, switches).find((holiday) => holiday.code === code)?.date;
}

/** The days that the churches print, from 2014 to 2060. */
const EASTER_SUNDAYS = `
  2014-04-20 2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09
  2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17
  2034-04-09 2035-03-25 2036-04-13 2037-04-05 2038-04-25 2039-04-10 2040-04-01 2041-04-21 2042-04-06 2043-03-29
  2044-04-17 2045-04-09 2046-03-25 2047-04-14 2048-04-05 2049-04-18 2050-04-10 2051-04-02 2052-04-21 2053-04-06
  2054-03-29 2055-04-18 2056-04-02 2057-04-22 2058-04-14 2059-03-30 2060-04-18`;
const easters = EASTER_SUNDAYS.trim().split(/\s+/);

test.each(easters)('Easter is on %s', (date) => {
  expect(dateOf('easter-sunday', Number(date.slice(0, 4)))).toBe(date);
});

describe('the year as it is agreed', () => {
  test('without any option', () => {
    expect(holidaysOf(2027, none)).toEqual([
      { code: 'new-year', date: '2027-01-01' },
      { code: 'easter-sunday', date: '2027-03-28' },
      { code: 'easter-monday', date: '2027-03-29' },
      { code: 'kings-day', date: '2027-04-27' },
      { code: 'ascension-day', date: '2027-05-06' },
      { code: 'whit-sunday', date: '2027-05-16' },
      { code: 'whit-monday', date: '2027-05-17' },
      { code: 'christmas-day', date: '2027-12-25' },
      { code: 'boxing-day', date: '2027-12-26' },
    ]);
  });

  test.each([
    ['Good Friday', { goodFriday: true }, 2027, 'good-friday', '2027-03-26'],
    ['5 May every year', { liberationDay: 'yearly' }, 2027, 'liberation-day', '2027-05-05'],
    ['5 May in a lustrum', { liberationDay: 'lustrum' }, 2030, 'liberation-day', '2030-05-05'],
    ['5 May half-way a decade', { liberationDay: 'lustrum' }, 2025, 'liberation-day', '2025-05-05'],
    ['24 December', { christmasEve: true }, 2027, 'christmas-eve', '2027-12-24'],
    ['31 December', { newYearsEve: true }, 2027, 'new-years-eve', '2027-12-31'],
  ] as const)('%s, where that is agreed, and nothing else', (_rule, option, year, code, date) => {
    const without = holidaysOf(year, none);
    const added = holidaysOf(year, { ...none, ...option });
    expect(added).toContainEqual({ code, date });
    expect(added.filter((holiday) => holiday.code !== code)).toEqual(without);
  });

  test.each([
    ['5 May by lustrum is a working day in other years', 2027],
    ['also the year before one', 2029],
    ['and the year after', 2031],
  ])('%s', (_rule, year) => {
    expect(dateOf('liberation-day', year, { ...none, liberationDay: 'lustrum' })).toBeUndefined();
  });
});

describe('days that need a second look', () => {
  test.each([
    ["the first King's Day was moved: the 27th was a Sunday", 'kings-day', 2014, '2014-04-26'],
    ['so it was in 2025', 'kings-day', 2025, '2025-04-26'],
    ['and will be in 2031', 'kings-day', 2031, '2031-04-26'],
    ['a Saturday does not move it', 'kings-day', 2024, '2024-04-27'],
    ['nor does a Monday', 'kings-day', 2026, '2026-04-27'],
    ['Easter on the day the clock changes', 'easter-sunday', 2027, '2027-03-28'],
    ['the latest Easter of this century', 'easter-sunday', 2038, '2038-04-25'],
    ['one of the early ones', 'easter-sunday', 2035, '2035-03-25'],
    ['the first day of summer time of 2016 and Easter', 'easter-sunday', 2016, '2016-03-27'],
    ['Good Friday in March', 'good-friday', 2016, '2016-03-25'],
    ['Whit Monday in June', 'whit-monday', 2038, '2038-06-14'],
  ] as const)('%s', (_rule, code, year, date) => {
    expect(dateOf(code, year)).toBe(date);
  });

  test('in order also where Ascension Day comes before 5 May', () => {
    const days = holidaysOf(2035, all).map(({ date }) => date);
    expect(days.slice(days.indexOf('2035-04-27'))[1]).toBe('2035-05-03');
    expect(days).toEqual(days.toSorted());
  });

  test('Ascension Day of 2016 fell on 5 May: both are told', () => {
    const codes = holidaysOf(2016, all).filter(({ date }) => date === '2016-05-05');
    expect(codes.map(({ code }) => code).sort()).toEqual(['ascension-day', 'liberation-day']);
  });
});

const anyYear = fc.integer({ min: 2014, max: 2199 });
const anySwitches = fc.record<CalendarSwitches>({
  goodFriday: fc.boolean(),
  liberationDay: fc.constantFrom('yearly', 'lustrum', 'never'),
  christmasEve: fc.boolean(),
  newYearsEve: fc.boolean(),
});

test('every year: each weekday as its name says, in order, within the year, each once', () => {
  const weekdays: Partial<Record<HolidayCode, number>> = {
    'good-friday': 5,
    'easter-sunday': 7,
    'easter-monday': 1,
    'ascension-day': 4,
    'whit-sunday': 7,
    'whit-monday': 1,
  };
  fc.assert(
    fc.property(anyYear, anySwitches, (year, switches) => {
      const holidays = holidaysOf(year, switches);
      for (const { code, date } of holidays) {
        expect(date).toMatch(new RegExp(`^${String(year)}-\\d{2}-\\d{2}$`));
        if (weekdays[code] !== undefined) expect(weekdayOf(date)).toBe(weekdays[code]);
        if (code === 'kings-day') expect(weekdayOf(date)).not.toBe(7);
      }
      expect(holidays.map(({ date }) => date)).toEqual(holidays.map(({ date }) => date).sort());
      expect(new Set(holidays.map(({ code }) => code)).size).toBe(holidays.length);
    }),
  );
});

test('every year: Easter is from 22 March to 25 April', () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      const easter = dateOf('easter-sunday', year) ?? '';
      expect(easter >= `${String(year)}-03-22` && easter <= `${String(year)}-04-25`).toBe(true);
    }),
  );
});
