import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursText, readMinutes, timerText } from './minutes';

describe('minutes in words', () => {
  it.each([
    ['nothing', 0, '0:00'],
    ['less than an hour', 5, '0:05'],
    ['an hour and a half', 90, '1:30'],
    ['more than a day is still hours', 1_500, '25:00'],
    ['a debt has a sign', -15, '−0:15'],
  ])('%s', (_rule, minutes, text) => {
    expect(hoursText(minutes)).toBe(text);
  });
});

describe('a running timer', () => {
  it.each([
    ['just started', 0, '0:00:00'],
    ['some minutes', 462_999, '0:07:42'],
    ['past an hour', 3_661_000, '1:01:01'],
    ['a start that this clock has not reached', -3_000, '0:00:00'],
  ])('%s', (_rule, milliseconds, text) => {
    expect(timerText(milliseconds)).toBe(text);
  });
});

describe('minutes as they are typed', () => {
  it.each([
    ['a bare number is minutes', '90', 90],
    ['with its unit', '45 min', 45],
    ['hours and minutes', '1:30', 90],
    ['as Dutch hours', '1u30', 90],
    ['as English hours', '2h05', 125],
    ['a part of an hour', '1,5', 90],
    ['with a point', '0.25', 15],
    ['whole hours need a letter', '2u', 120],
    ['or a word', '2 uur', 120],
    ['no words', 'soon', null],
    ['no part of a minute', '0,33', null],
    ['no sixty minutes', '1:60', null],
    ['nothing below zero', '-15', null],
    ['nothing', '', null],
  ])('%s', (_rule, text, minutes) => {
    expect(readMinutes(text)).toBe(minutes);
  });

  it('read what is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59_999 }), (minutes) => {
        expect(readMinutes(hoursText(minutes))).toBe(minutes);
      }),
    );
  });
});
