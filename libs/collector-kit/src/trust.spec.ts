import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PollFault } from './collector';
import { formProblems } from './testing/form-rules';
import { trustFields, trustOf } from './trust';

const Settings = z.object(trustFields);
const HEX = 'ab'.repeat(32);
const COLONS = Array.from({ length: 32 }, () => 'AB').join(':');

describe('which certificate a person chose to accept', () => {
  it.each([
    ['a publicly trusted one unless chosen otherwise', {}, {}],
    ['any, when a person said so', { certificate: 'any' }, { trust: 'any' }],
    [
      'one fingerprint, written without colons',
      { certificate: 'pinned', fingerprint: HEX },
      { trust: { fingerprint: COLONS } },
    ],
    [
      'one fingerprint, written with colons',
      { certificate: 'pinned', fingerprint: ` ${COLONS} ` },
      { trust: { fingerprint: COLONS } },
    ],
    ['a fingerprint alone pins nothing', { fingerprint: HEX }, {}],
  ])('%s', (_rule, entered, expected) => {
    expect(trustOf(Settings.parse(entered))).toEqual(expected);
  });

  it('refuses to ask anything when the fingerprint is missing, for "any" was not chosen', () => {
    expect(() => trustOf(Settings.parse({ certificate: 'pinned' }))).toThrow(PollFault);
  });

  it.each(['abc', 'zz'.repeat(32), 'ab'.repeat(20), 'ab'.repeat(33)])(
    'refuses the fingerprint %s',
    (text) => {
      expect(Settings.safeParse({ fingerprint: text }).success).toBe(false);
    },
  );

  it('is drawn as two flat fields', () => {
    expect(formProblems(Settings)).toEqual([]);
  });
});
