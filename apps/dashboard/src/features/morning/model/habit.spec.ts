import type { NightDetail } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { tellingMeasure, usualOf } from './habit';

type Past = NightDetail['past'][number];
const night = (day: number, bytes: number | null, status: Past['status'] = 'success'): Past => ({
  date: `2026-11-${String(day).padStart(2, '0')}`,
  status,
  bytes,
  files: null,
  seconds: null,
});
const nights = (...bytes: (number | null)[]) => bytes.map((value, index) => night(index + 1, value));

describe('what is usual', () => {
  it.each<[string, Past[], number | null]>([
    ['is the middle of the good nights before', nights(1, 9, 5, 3, 7, 100), 5],
    ['between two of an even number', nights(1, 2, 3, 4, 5, 6, 7), 3.5],
    ['four nights are no habit', nights(1, 2, 3, 4, 5), null],
    ['bad nights don’t count', [...nights(1, 2, 3, 4, 5), night(6, 900, 'failed'), night(7, 6)], 3],
    ['nor do nights that tell nothing', nights(1, null, 2, 3, 4, 5, 6), 3],
  ])('%s', (_, past, expected) => {
    expect(usualOf(past, past.at(-1)?.date ?? '', 'bytes')).toBe(expected);
  });
});

describe('the chart begins with', () => {
  it.each<[string, Parameters<typeof tellingMeasure>[0], Past[], string]>([
    ['what the night is doubted for', [{ code: 'too-long' }], nights(1), 'seconds'],
    [
      'also when another reason stands first',
      [{ code: 'overridden' }, { code: 'files-dropped' }],
      nights(1),
      'files',
    ],
    ['otherwise what has values', [{ code: 'run-good' }], nights(1), 'bytes'],
    ['size where nothing has', [], [], 'bytes'],
  ])('%s', (_, reasons, past, expected) => {
    expect(tellingMeasure(reasons, past)).toBe(expected);
  });
});
