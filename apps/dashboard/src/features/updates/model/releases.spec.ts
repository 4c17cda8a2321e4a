import { describe, expect, it } from 'vitest';
import { isOutdated, releasesShown } from './releases';
import { aRelease } from './update-fixtures';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');

it.each([
  ['just confirmed', '2026-11-23T11:00:00.000Z', false],
  ['35 days ago, to the second', '2026-10-19T12:00:00.000Z', false],
  ['a second more', '2026-10-19T11:59:59.000Z', true],
])('%s', (_rule, confirmedAt, outdated) => {
  expect(isOutdated({ confirmedAt }, NOW)).toBe(outdated);
});

describe('releasesShown', () => {
  const all = [
    aRelease({ id: 'old', version: '2.9.0', confirmedAt: '2026-01-01T00:00:00.000Z' }),
    aRelease({ id: 'new', version: '2.10.0' }),
    aRelease({ id: 'plus', train: 'Plus' }),
    aRelease({ id: 'dray', vendor: 'draytek', train: null, note: 'Vijf gaten' }),
  ];
  it.each([
    ['by maker and train, newest first by number', {}, ['dray', 'new', 'old', 'plus']],
    ['one maker', { vendor: 'draytek' }, ['dray']],
    ['what was confirmed too long ago', { old: 1 }, ['old']],
    ['words of the note', { q: 'gaten' }, ['dray']],
  ] as const)('%s', (_rule, search, ids) => {
    expect(releasesShown(all, search, NOW).map(({ id }) => id)).toEqual(ids);
  });
});
