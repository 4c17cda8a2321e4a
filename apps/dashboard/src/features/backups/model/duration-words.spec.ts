import { describe, expect, it } from 'vitest';
import { durationWords } from './duration-words';

describe('a duration', () => {
  it.each([
    ['has hours alone where it is even', 480, 'nl', '8 u'],
    ['has both where it is not', 95, 'nl', '1 u 35 min'],
    ['has minutes alone below an hour', 40.4, 'en', '40 min'],
    ['is never less than nothing', -3, 'en', '0 min'],
  ] as const)('%s', (_rule, minutes, language, expected) => {
    expect(durationWords(minutes, language).replaceAll('\u00a0', ' ')).toBe(expected);
  });
});
