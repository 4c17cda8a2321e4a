import { describe, expect, it } from 'vitest';
import { millisecondsIn, numberIn, secondsIn } from './values';

describe('values of RouterOS, which are all texts', () => {
  it.each<[string, string | undefined, number | null]>([
    ['weeks to seconds', '2w3d4h5m6s', 1_483_506],
    ['seconds alone', '59s', 59],
    ['days with a clock', '3d04:05:06', 273_906],
    ['nothing', undefined, null],
    ['an empty text', '', null],
    ['words', 'never', null],
  ])('an uptime of %s', (_rule, text, seconds) => {
    expect(secondsIn(text)).toBe(seconds);
  });

  it.each<[string, string | undefined, number | null]>([
    ['milliseconds and microseconds', '12ms345us', 12.35],
    ['more than a second', '1s20ms', 1020],
    ['microseconds alone', '850us', 0.85],
    ['nothing', undefined, null],
    ['words', 'timeout', null],
  ])('a time of %s', (_rule, text, milliseconds) => {
    expect(millisecondsIn(text)).toBe(milliseconds);
  });

  it.each<[string, string | undefined, number | null]>([
    ['a share', '0%', 0],
    ['a fraction', '24.1', 24.1],
    ['below zero', '-4', -4],
    ['an empty text, which is not zero', '', null],
    ['words', 'n/a', null],
  ])('a number: %s', (_rule, text, number) => {
    expect(numberIn(text)).toBe(number);
  });
});
