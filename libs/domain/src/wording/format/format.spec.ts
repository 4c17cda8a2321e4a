import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS } from '../../status/observation';
import { LANGUAGES, type Language } from '../language';
import { formatDate, type DateStyle } from './format-dates';
import { formatDays, formatMeasure } from './format-measure';
import { formatBytes, formatPercent } from './format-numbers';

/** Numbers and units are held together by no-break spaces of several widths. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

describe('a date', () => {
  it.each<[string, string, DateStyle, Language, string]>([
    ['is in Amsterdam time, in winter', '2026-11-23T07:05:00.000Z', 'time', 'nl', '08:05'],
    ['and in summer', '2026-07-01T07:05:00.000Z', 'time', 'nl', '09:05'],
    ['has no 24:00', '2026-11-22T23:00:00.000Z', 'time', 'en', '00:00'],
    ['in Dutch', '2026-11-23T07:05:00.000Z', 'date', 'nl', '23 nov 2026'],
    ['in English, day first', '2026-11-23T07:05:00.000Z', 'date', 'en', '23 Nov 2026'],
    ['with its time', '2026-11-23T07:05:00.000Z', 'date-time', 'nl', '23 nov, 08:05'],
  ])('%s', (_, at, style, language, expected) => {
    expect(plain(formatDate(at, style, language))).toBe(expected);
  });

  it('follows another zone', () => {
    expect(formatDate('2026-11-23T07:05:00.000Z', 'time', 'nl', 'America/New_York')).toBe('02:05');
  });
});

describe('a measured number', () => {
  it.each<[string, string, string]>([
    ['bytes as they are sold', formatBytes(1_250_000_000, 'nl'), '1,3 GB'],
    ['bytes in English', formatBytes(1_250_000_000, 'en'), '1.3 GB'],
    ['no fraction of a byte', formatBytes(512, 'nl'), '512 byte'],
    ['large numbers without fraction', formatBytes(48_700_000_000_000, 'nl'), '49 TB'],
    ['percent with a decimal where it matters', formatPercent(0.4, 'nl'), '0,4%'],
    ['percent without where it does not', formatPercent(91.4, 'nl'), '91%'],
    ['one day', formatDays(1, 'nl'), '1 dag'],
    ['more days', formatDays(12, 'en'), '12 days'],
    ['degrees', formatMeasure(41.6, 'celsius', 'nl'), '42 °C'],
    ['the speed of a line', formatMeasure(94_300_000, 'bits-per-second', 'nl'), '94 Mbit/s'],
    ['milliseconds', formatMeasure(8.25, 'milliseconds', 'en'), '8.3 ms'],
  ])('%s', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it('always has words, whatever a device measures', () => {
    const anything = fc.tuple(fc.double(), fc.constantFrom(...UNITS), fc.constantFrom(...LANGUAGES));
    fc.assert(
      fc.property(anything, ([value, unit, language]) => formatMeasure(value, unit, language) !== ''),
    );
  });
});
