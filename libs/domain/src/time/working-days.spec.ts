import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter } from './local-date';
import { freeDayOn, isWorkingDay, nextWorkingDay, previousWorkingDay, type Calendar } from './working-days';

const calendar: Calendar = {
  switches: { goodFriday: true, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
  freeDays: [
    { date: '2027-07-19', name: 'Zomersluiting' },
    { date: '2027-07-20', name: 'Zomersluiting' },
    { date: '2027-04-27', name: 'Praktijk gesloten' },
  ],
};

describe('a working day', () => {
  test.each([
    ['a Monday', '2027-01-04', true],
    ['a Friday', '2027-01-08', true],
    ['a Saturday is none', '2027-01-09', false],
    ['nor a Sunday', '2027-01-10', false],
    ['nor a holiday', '2027-03-29', false],
    ['nor a holiday by agreement', '2027-03-26', false],
    ['5 May out of a lustrum is one', '2027-05-05', true],
    ['24 December, where it is not agreed, is one', '2027-12-24', true],
    ['a closing day is none', '2027-07-19', false],
    ['a closing day of one year says nothing of the next', '2028-07-19', true],
  ])('%s', (_rule, date, working) => {
    expect(isWorkingDay(date, calendar)).toBe(working);
  });
});

describe('why a day is free', () => {
  test.each([
    ['a holiday by its code', '2027-03-29', { kind: 'holiday', code: 'easter-monday' }],
    ['a closing day by its name', '2027-07-20', { kind: 'closed', name: 'Zomersluiting' }],
    ['on both the words of the practice', '2027-04-27', { kind: 'closed', name: 'Praktijk gesloten' }],
    ['a holiday in a weekend, too', '2027-03-28', { kind: 'holiday', code: 'easter-sunday' }],
    ['a weekend alone is not free', '2027-01-09', null],
    ['an ordinary day is not', '2027-01-04', null],
  ])('%s', (_rule, date, free) => {
    expect(freeDayOn(date, calendar)).toEqual(free);
  });
});

describe('the working day after and before', () => {
  test.each([
    ['within the week', '2027-01-05', '2027-01-06', '2027-01-04'],
    ['over the weekend', '2027-01-08', '2027-01-11', '2027-01-07'],
    ['over Easter with Good Friday', '2027-03-25', '2027-03-30', '2027-03-24'],
    ['from within the holidays', '2027-03-28', '2027-03-30', '2027-03-25'],
    ['over a closing of two days and a weekend', '2027-07-16', '2027-07-21', '2027-07-15'],
    ['over the year', '2026-12-31', '2027-01-04', '2026-12-30'],
    ['over the end of February in a leap year', '2028-02-29', '2028-03-01', '2028-02-28'],
  ])('%s', (_rule, date, next, previous) => {
    expect(nextWorkingDay(date, calendar)).toBe(next);
    expect(previousWorkingDay(date, calendar)).toBe(previous);
  });

  test('a calendar that is closed for ever is refused with what to do', () => {
    const freeDays = Array.from({ length: 800 }, (_, day) => ({
      date: daysAfter('2027-01-01', day),
      name: 'Gesloten',
    }));
    expect(() => nextWorkingDay('2027-01-01', { ...calendar, freeDays })).toThrow('remove closing days');
  });

  test.each(['2027-02-30', '2027-13-01', 'tomorrow', ''])('what is no day is refused: "%s"', (date) => {
    expect(() => nextWorkingDay(date, calendar)).toThrow(RangeError);
    expect(() => isWorkingDay(date, calendar)).toThrow(RangeError);
  });
});

test('the next of the previous is the day itself for a working day, and between them is none', () => {
  fc.assert(
    fc.property(fc.nat(17_000), (day) => {
      const date = daysAfter('2014-01-01', day);
      const next = nextWorkingDay(date, calendar);
      expect(isWorkingDay(next, calendar)).toBe(true);
      expect(next > date).toBe(true);
      if (isWorkingDay(date, calendar)) expect(previousWorkingDay(next, calendar)).toBe(date);
      for (let each = daysAfter(date, 1); each < next; each = daysAfter(each, 1)) {
        expect(isWorkingDay(each, calendar)).toBe(false);
      }
    }),
  );
});
