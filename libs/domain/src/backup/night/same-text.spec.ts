import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameText } from './same-text';

test.each<[string, string, string, boolean]>([
  ['numbers', '3 files skipped', '12 files skipped', true],
  ['sizes', '1,234.5 GB left', '9 GB left', true],
  ['times', 'at 22:01:07 it stopped', 'at 23:59:59 it stopped', true],
  ['dates as text', 'Mon 23 Nov 2026', 'Tue 1 December 2027', true],
  ['dates as numbers', 'since 2026-11-23T22:00', 'since 2025-01-02T03:04', true],
  ['Dutch dates', 'maandag 23 november', 'dinsdag 1 maart', true],
  ['ids', 'session 5f3a-91bc ended', 'session 77aa-12ff ended', true],
  ['case and spaces', 'Disk  FULL', 'disk full', true],
  ['what is wrong', 'disk full', 'disk slow', false],
  ['words that begin like a month', 'market closed', 'march closed', false],
  ['words that are hexadecimal by chance', 'facade added', 'decade added', false],
])('%s', (_rule, one, other, isSame) => {
  expect(sameText(one) === sameText(other)).toBe(isSame);
});

test('whatever the numbers, the text is the same', () => {
  const numbers = fc.tuple(fc.nat(), fc.nat());
  fc.assert(
    fc.property(numbers, numbers, ([a, b], [c, d]) => {
      const said = (files: number, code: number) => `${files} files skipped (code ${code})`;
      expect(sameText(said(a, b))).toBe(sameText(said(c, d)));
    }),
  );
});
