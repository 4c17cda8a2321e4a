import { expect, it } from 'vitest';
import { HOSTILE_STRINGS } from './hostile-strings';

it('are more than three hundred, each another one, of every family', () => {
  const texts = HOSTILE_STRINGS.map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThan(300);
  expect(new Set(HOSTILE_STRINGS.map(({ family }) => family)).size).toBe(13);
  const has = (pattern: RegExp) => texts.some((text) => pattern.test(text));
  for (const pattern of [/\0/, /\u202e/, /\u001b\]/, /\u009b/, /^=/, /<script/, /\u200b/, /[\u0300]{80}/])
    expect(has(pattern), String(pattern)).toBe(true);
  expect(texts.some((text) => !text.isWellFormed())).toBe(true);
  expect(Math.max(...texts.map((text) => text.length))).toBeGreaterThanOrEqual(1_000_000);
});
