import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UpdateReading } from '../status/observation';
import { judge } from '../status/judge';
import { completeUpdate } from './complete-update';
import type { DesiredVersion, Release } from './release';

const NOW = Date.UTC(2027, 0, 20, 12);
const told: UpdateReading = {
  kind: 'update',
  state: 'not-told',
  installed: '4.3.2.5',
  available: null,
  security: null,
  checkedAt: null,
  product: { vendor: 'draytek', model: 'Vigor2962' },
};
const pending: UpdateReading = { ...told, state: 'pending', available: '4.4.5', knownBy: 'device' };

let count = 0;
function release(version: string | null, over: Partial<Release> = {}): Release {
  count += 1;
  return {
    id: String(count),
    vendor: 'draytek',
    train: null,
    model: 'Vigor2962',
    version,
    security: null,
    knownExploited: false,
    endOfLife: null,
    withdrawn: false,
    confirmedAt: '2027-01-10T08:00:00Z',
    ...over,
  };
}
const desired = (version: string): DesiredVersion => ({
  vendor: 'draytek',
  train: null,
  model: 'Vigor29*',
  version,
});

describe('a device that says only what is installed', () => {
  test.each<[string, readonly Release[], Partial<UpdateReading>]>([
    ['of which the catalogue knows nothing: nobody knows', [], { state: 'not-told', knownBy: 'nobody' }],
    ['of another maker', [release('4.4.5', { vendor: 'zyxel' })], { state: 'not-told', knownBy: 'nobody' }],
    ['of another model', [release('4.4.5', { model: 'Vigor2860*' })], { knownBy: 'nobody' }],
    ['of another train', [release('4.4.5', { train: 'beta' })], { knownBy: 'nobody' }],
    [
      'older than the latest of its model',
      [release('4.4.3'), release('4.4.5'), release('4.3.1')],
      { state: 'pending', available: '4.4.5', knownBy: 'catalogue', checkedAt: '2027-01-10T08:00:00Z' },
    ],
    ['with the latest', [release('4.3.2.5')], { state: 'up-to-date', available: null, knownBy: 'catalogue' }],
    ['ahead of the catalogue', [release('4.3.1')], { state: 'up-to-date' }],
    [
      'a withdrawn release is not the latest',
      [release('4.4.5', { withdrawn: true }), release('4.3.2.5')],
      { state: 'up-to-date' },
    ],
    ['versions that can not be compared', [release('r13107_beta')], { state: 'not-told', knownBy: 'nobody' }],
    [
      'what it misses closes a hole, though the latest itself does not',
      [release('4.4.3', { security: true }), release('4.4.5', { security: false })],
      { state: 'pending', security: true },
    ],
    [
      'nothing that it misses closes a hole',
      [release('4.4.3', { security: false }), release('4.4.5', { security: false })],
      { security: false },
    ],
    [
      'of one that it misses it is not known',
      [release('4.4.3'), release('4.4.5', { security: false })],
      { security: null },
    ],
    [
      'a hole that is closed in what is installed is closed',
      [release('4.3.0', { security: true }), release('4.4.5', { security: false })],
      { security: false },
    ],
    [
      'the support of the model ends',
      [release(null, { endOfLife: '2027-06-30' }), release('4.3.2.5')],
      { endOfLife: '2027-06-30', state: 'up-to-date' },
    ],
    [
      'the installed version was taken back',
      [release('4.3.2.5', { withdrawn: true }), release('4.3.1')],
      { doubt: 'installed-withdrawn' },
    ],
  ])('%s', (_rule, releases, expected) => {
    expect(completeUpdate(told, { releases, desired: [] })).toMatchObject(expected);
  });
});

describe('a device that knows its latest version', () => {
  test.each<[string, UpdateReading, readonly Release[], Partial<UpdateReading>]>([
    ['is believed', pending, [release('4.9')], { state: 'pending', available: '4.4.5', knownBy: 'device' }],
    ['is told what it is for', pending, [release('4.4.5', { security: true })], { security: true }],
    [
      'a release after what is offered counts not',
      pending,
      [release('4.4.6', { security: true })],
      { security: null },
    ],
    [
      'is offered what was taken back',
      pending,
      [release('4.4.5', { withdrawn: true })],
      { doubt: 'offer-withdrawn' },
    ],
    ['is offered what is older', { ...pending, available: '4.2' }, [], { doubt: 'downgrade-offered' }],
    [
      'without a product stays as it is',
      { ...pending, product: undefined as never },
      [release('4.4.5', { security: true })],
      { security: null },
    ],
  ])('%s', (_rule, reading, releases, expected) => {
    expect(completeUpdate(reading, { releases, desired: [] })).toMatchObject(expected);
  });
});

describe('a version that was agreed', () => {
  test.each<[string, UpdateReading, readonly Release[], string, Partial<UpdateReading>]>([
    [
      'is the aim',
      told,
      [release('4.4.5')],
      '4.4.3',
      { state: 'pending', available: '4.4.3', desired: '4.4.3' },
    ],
    [
      'is the aim though nobody knows the latest',
      told,
      [],
      '4.4.3',
      { state: 'pending', available: '4.4.3' },
    ],
    [
      'is reached: what is newer may wait',
      pending,
      [],
      '4.3.2.5',
      { state: 'up-to-date', desired: '4.3.2.5' },
    ],
    [
      'is reached, and what is newer closes a hole',
      pending,
      [release('4.4.5', { security: true })],
      '4.3.2.5',
      { state: 'pending', security: true, available: '4.4.5' },
    ],
    ['can not be compared', told, [], 'r1_beta', { state: 'not-told', desired: 'r1_beta' }],
  ])('%s', (_rule, reading, releases, version, expected) => {
    expect(completeUpdate(reading, { releases, desired: [desired(version)] })).toMatchObject(expected);
  });
});

test('without an entry that fits, nothing becomes up to date', () => {
  const state = fc.constantFrom<UpdateReading['state']>(
    'pending',
    'never-checked',
    'check-failed',
    'not-told',
  );
  const version = fc.oneof(fc.constantFrom('4.3', '4.4.5', '4.3.2.5_beta'), fc.string());
  fc.assert(
    fc.property(state, version, version, fc.boolean(), (from, installed, other, withdrawn) => {
      const seen = { ...told, state: from, installed };
      const releases = [
        release(other, { vendor: 'zyxel' }),
        release(installed, { withdrawn: true, model: withdrawn ? '*' : 'x' }),
      ];
      const completed = completeUpdate(seen, { releases, desired: [] });
      expect(completed.state).not.toBe('up-to-date');
      const policy = { kind: 'update', pending: 'ok', security: 'warning', checkedWithinDays: 7 } as const;
      if (from !== 'pending') expect(judge(completed, policy, { now: NOW }).status).not.toBe('ok');
    }),
  );
});

test('a catalogue that nobody confirmed for weeks is not believed', () => {
  const policy = { kind: 'update', pending: 'warning', security: 'critical', checkedWithinDays: 7 } as const;
  const of = (confirmedAt: string) =>
    judge(completeUpdate(told, { releases: [release('4.3.2.5', { confirmedAt })], desired: [] }), policy, {
      now: NOW,
    });
  expect(of('2026-12-20T08:00:00Z')).toMatchObject({ status: 'ok' });
  expect(of('2026-11-20T08:00:00Z')).toMatchObject({ status: 'unknown', reason: { code: 'check-outdated' } });
});
