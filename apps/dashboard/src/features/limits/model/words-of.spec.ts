import { expect, test } from 'vitest';
import { withMeaning, wordsOf, type StateLimits } from './words-of';

const POLICY: StateLimits = { kind: 'state', ok: ['on'], warning: [], critical: ['Off'] };

test.each([
  ['a word moves', 'Off', 'warning', { ok: ['on'], warning: ['Off'], critical: [] }],
  ['whatever its case', ' off ', 'ok', { ok: ['on', 'off'], warning: [], critical: [] }],
  ['a new word is added', 'idle', 'ok', { ok: ['on', 'idle'], warning: [], critical: ['Off'] }],
] as const)('%s', (_rule, word, meaning, expected) => {
  expect(withMeaning(POLICY, word, meaning)).toEqual({ kind: 'state', ...expected });
});

test('words are told with what they mean', () => {
  expect(wordsOf(POLICY)).toEqual([
    { word: 'on', meaning: 'ok' },
    { word: 'Off', meaning: 'critical' },
  ]);
});
