import { describe, expect, it } from 'vitest';
import { readingText, runsOf, unitOf, type ReadingWords } from './reading-text';

const WORDS: ReadingWords = {
  outcome: (outcome) => `uitkomst ${outcome}`,
  reachable: 'bereikbaar',
  noValue: 'geen waarde',
  loss: (percent) => `${percent} verlies`,
  updates: (count) => `${count} updates`,
};
const RUN = {
  id: '1',
  outcome: 'success',
  startedAt: null,
  finishedAt: '2026-11-22T21:45:00.000Z',
  bytesProcessed: 5,
  bytesStored: null,
  files: null,
  message: null,
} as const;

describe('a reading in words', () => {
  it.each([
    ['nothing was measured', null, null],
    ['a kind of a newer server', { kind: 'weather' }, null],
    ['it answers', { kind: 'reach', fault: null }, 'bereikbaar'],
    [
      'how fast and how well',
      { kind: 'reach', fault: null, latencyMs: 12, lossPercent: 0 },
      '12 ms, 0% verlies',
    ],
    [
      'it does not answer: the reason says so',
      { kind: 'reach', fault: { class: 'timeout', text: '' } },
      null,
    ],
    ['a level with its unit', { kind: 'level', value: 83.4, unit: 'percent' }, '83%'],
    ['null is not zero', { kind: 'level', value: null, unit: 'percent' }, 'geen waarde'],
    ['a state that the reason says in words', { kind: 'state', value: 'disk-failed' }, null],
    ['a word of the source, verbatim', { kind: 'state', value: 'Frobbed' }, 'Frobbed'],
    ['an empty word says nothing', { kind: 'state', value: '' }, null],
    ['the day something ends', { kind: 'expiry', expiresAt: '2027-01-31T12:00:00.000Z' }, '31 jan 2027'],
    ['no day was given', { kind: 'expiry', expiresAt: null }, 'geen waarde'],
    ['from one version to another', { kind: 'update', installed: '2.7', available: '2.8' }, '2.7 → 2.8'],
    ['the same version twice', { kind: 'update', installed: '2.7', available: '2.7' }, '2.7'],
    ['updates that are packages', { kind: 'update', installed: '2.7', pending: 4 }, '4 updates'],
    ['the last backup', { kind: 'backup', runs: [RUN] }, 'uitkomst success, 22 nov, 22:45'],
    ['no backup yet', { kind: 'backup', runs: [] }, 'geen waarde'],
  ])('%s', (_rule, reading, expected) => {
    expect(readingText(reading, WORDS, 'nl')?.replaceAll('\u00a0', ' ') ?? null).toBe(expected);
  });

  it('lists runs newest first and leaves out what is no run', () => {
    const runs = runsOf({ kind: 'backup', runs: [RUN, 'nonsense', { ...RUN, id: '2' }] });
    expect(runs.map(({ id }) => id)).toEqual(['2', '1']);
    expect(runsOf({ kind: 'level', runs: [RUN] })).toEqual([]);
  });

  it('takes a unit that it does not know for a count', () => {
    expect([unitOf('bytes'), unitOf('furlong'), unitOf(undefined)]).toEqual(['bytes', 'count', 'count']);
  });
});
