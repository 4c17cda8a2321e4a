import { describe, expect, it } from 'vitest';
import { windowOf } from './maintenance-window';

const NOW = Date.parse('2026-11-23T07:30:00Z');
const utc = (local: string) => Date.parse(`${local}Z`);
const entry = { start: '', duration: '60', end: '' };

describe('the window of maintenance', () => {
  it.each([
    ['begins now unless chosen', entry, ['07:30', '08:30']],
    ['begins when chosen', { ...entry, start: '2026-11-23T22:00' }, ['22:00', '23:00']],
    ['ends when chosen', { ...entry, duration: 'custom', end: '2026-11-23T09:15' }, ['07:30', '09:15']],
    ['may have begun already', { ...entry, start: '2026-11-23T07:00' }, ['07:00', '08:00']],
  ])('%s', (_rule, given, expected) => {
    const result = windowOf(given, NOW, utc);
    expect(result.ok ? [result.startsAt.slice(11, 16), result.endsAt.slice(11, 16)] : null).toEqual(expected);
  });

  it.each([
    ['no end was chosen', { ...entry, duration: 'custom' }, 'beforeStart'],
    [
      'the end is not after the start',
      { ...entry, duration: 'custom', end: '2026-11-23T07:30' },
      'beforeStart',
    ],
    ['it would be over already', { ...entry, start: '2026-11-23T05:00' }, 'past'],
  ])('is refused: %s', (_rule, given, problem) => {
    expect(windowOf(given, NOW, utc)).toEqual({ ok: false, problem });
  });
});
