import type { NightRow } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { night, SIGNED } from './morning-fixtures';
import { canBeKnown, greenNights, signability, tallyOf, type Signability } from './signing';

const OPENED = { openedAt: '2026-11-23T07:00:00.000Z' };

describe('a night', () => {
  it.each<[string, Partial<NightRow>, Signability]>([
    ['that is green is signed without more', {}, 'yes'],
    ['that is red is looked at first', { status: 'failed' }, 'open-first'],
    ['that is red and was looked at is signed', { status: 'failed', ...OPENED }, 'yes'],
    ['that nobody can see is looked at first', { status: 'unknown' }, 'open-first'],
    ['drawn by lot is looked at first, green or not', { mustOpen: true }, 'open-first'],
    ['drawn by lot and looked at is signed', { mustOpen: true, ...OPENED }, 'yes'],
    ['whose problem is known is signed', { status: 'overridden' }, 'yes'],
    ['of a computer that is off is signed', { status: 'offline-expected' }, 'yes'],
    ['that may still come is not', { status: 'waiting', ...OPENED }, 'not-over'],
    ['is not signed twice', SIGNED, 'signed'],
    ['of a closed day takes corrections only', { closed: true }, 'closed'],
    ['says who signed it, also when closed', { ...SIGNED, closed: true }, 'signed'],
  ])('%s', (_, patch, expected) => {
    expect(signability(night('a', patch))).toBe(expected);
  });

  it.each<[string, Partial<NightRow>, boolean]>([
    ['that failed', { status: 'failed' }, true],
    ['that was doubted', { status: 'warning' }, true],
    ['that nobody can see: not', { status: 'unknown' }, false],
    ['that is well: not', {}, false],
    ['that is known already: not', { status: 'overridden' }, false],
  ])('can have a known problem when it is one %s', (_, patch, expected) => {
    expect(canBeKnown(night('a', patch))).toBe(expected);
  });
});

it('signs together what is green, not signed and not drawn by lot', () => {
  const { green, drawn } = greenNights([
    night('green'),
    night('retried', { status: 'success-after-retry' }),
    night('drawn', { mustOpen: true }),
    night('drawn and opened', { mustOpen: true, ...OPENED }),
    night('signed', SIGNED),
    night('closed', { closed: true }),
    night('known', { status: 'overridden' }),
    night('doubted', { status: 'warning', ...OPENED }),
  ]);
  expect(green.map(({ jobId }) => jobId)).toEqual(['green', 'retried', 'drawn and opened']);
  expect(drawn.map(({ jobId }) => jobId)).toEqual(['drawn']);
});

it('counts what came of signing', () => {
  const tally = tallyOf([{ outcome: 'signed' }, { outcome: 'changed' }, { outcome: 'signed' }]);
  expect(tally).toMatchObject({ signed: 2, changed: 1, 'already-signed': 0 });
});
