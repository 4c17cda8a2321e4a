import { expect, it } from 'vitest';
import { bootedAt, startMoment } from './start-moment';

const NOW = 1_795_327_200_000;

it.each<[string, number | null, unknown, number | null]>([
  ['an uptime tells the moment', 60, null, NOW - 60_000],
  ['some seconds off is the same start', 70, { startedAt: NOW - 60_000 }, NOW - 60_000],
  ['another start is told', 10_000, { startedAt: NOW - 60_000 }, NOW - 10_000_000],
  ['nonsense in the memory counts as nothing', 60, { startedAt: 'x' }, NOW - 60_000],
  ['not told', null, { startedAt: NOW }, null],
  ['longer than time itself', 1e12, null, null],
  ['no number', Number.NaN, null, null],
])('%s', (_rule, uptime, memory, expected) => {
  const started = startMoment(uptime, NOW, memory);
  expect(started).toBe(expected);
  expect(bootedAt(started)).toEqual(expected === null ? {} : { bootedAt: new Date(expected).toISOString() });
});
