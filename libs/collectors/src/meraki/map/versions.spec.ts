import { describe, expect, it } from 'vitest';
import { isMeantForAll, isNewer } from './versions';

describe('versions of Meraki', () => {
  it.each([
    ['more is newer', { firmware: 'wireless-31-1-6' }, { firmware: 'wireless-30-7' }, true],
    ['ten is more than nine', { shortName: 'MR 30.10' }, { shortName: 'MR 30.9' }, true],
    ['the same is not newer', { shortName: 'MR 30.7' }, { firmware: 'wireless-30-7' }, false],
    ['less is not newer', { firmware: 'switch-16-8' }, { firmware: 'switch-17-2-1' }, false],
    ['a longer one is newer', { firmware: 'switch-17-2-1' }, { firmware: 'switch-17-2' }, true],
    [
      'without numbers the day counts',
      { firmware: 'x', releaseDate: '2026-02-01' },
      { firmware: 'y', releaseDate: '2026-01-01' },
      true,
    ],
    ['without anything it is not claimed', {}, {}, false],
  ])('%s', (_rule, one, other, expected) => {
    expect(isNewer(one, other)).toBe(expected);
  });

  it.each([
    ['stable', true],
    ['beta', false],
    ['Candidate', false],
    ['something-new', true],
    [undefined, true],
  ])('a release that is %s is meant for all: %s', (releaseType, expected) => {
    expect(isMeantForAll(releaseType === undefined ? {} : { releaseType })).toBe(expected);
  });
});
