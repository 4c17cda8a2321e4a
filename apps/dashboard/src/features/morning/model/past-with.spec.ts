import { expect, it } from 'vitest';
import { night } from './morning-fixtures';
import { durationText, spanOf } from './left';
import { pastWith } from './past-with';
import { formatSpan } from '../../../shared/format/format-age';

const past = [
  { date: '2026-11-21', status: 'success', bytes: 1, seconds: 1 },
  { date: '2026-11-22', status: 'waiting', bytes: null, seconds: null },
] as const;

it('puts the night itself at its place in the past: that one is live', () => {
  expect(pastWith(past, night('a', { status: 'failed' })).map(({ status }) => status)).toEqual([
    'success',
    'failed',
  ]);
});

it('adds a night that the past does not have yet', () => {
  expect(pastWith(past.slice(0, 1), night('a')).map(({ date }) => date)).toEqual([
    '2026-11-21',
    '2026-11-22',
  ]);
});

const words = (ms: number) => formatSpan(ms, 'nl').replace('\u00a0', ' ');
it.each<[string, number, string]>([
  ['minutes', 45 * 60_000, '45 min'],
  ['hours with their minutes', 130 * 60_000, '2 u 10 min'],
  ['whole hours', 120 * 60_000, '2 u'],
  ['what is past, without a sign', -130 * 60_000, '2 u 10 min'],
  ['days', 3 * 24 * 3_600_000, '3 d'],
])('words a span as exactly as a deadline asks for: %s', (_, ms, expected) => {
  expect(spanOf(ms, words)).toBe(expected);
});

it('words a duration', () => {
  expect(durationText(45, words)).toBe('45 s');
});
