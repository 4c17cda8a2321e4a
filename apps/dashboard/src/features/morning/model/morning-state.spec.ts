import type { ChangePayload, NightRow } from '@nachtwacht/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batch, morning, news, night, SIGNED, SIGNED_AT } from './morning-fixtures';
import { morningRules, newer, withNights, type MorningState } from './morning-state';
import { keyOf } from './night-key';

const rules = morningRules(true);
const start = rules.build(morning([night('a'), night('b')]), null);
const rowOf = (state: MorningState, name: string) => state.nights.get(keyOf(night(name)));

describe('what is known of a night and what is told', () => {
  const v = (version: number, patch: Partial<NightRow> = {}) => night('a', { version, ...patch });
  it.each<[string, NightRow | undefined, NightRow, 'known' | 'told']>([
    ['what was not known is taken', undefined, v(1), 'told'],
    ['a higher version wins', v(1), v(2), 'told'],
    ['a lower one is old news', v(3), v(2), 'known'],
    ['of the same version the later word counts', v(2), v(2, { notes: 1 }), 'told'],
    ['what was signed is not unsigned by older news', v(2, SIGNED), v(2), 'known'],
    ['nor is what was opened closed again', v(2, { openedAt: SIGNED_AT }), v(2), 'known'],
    ['nor a note taken away', v(2, { notes: 2 }), v(2, { notes: 1 }), 'known'],
    ['nor by a lower version', v(3, SIGNED), v(2), 'known'],
    ['a higher version may do that', v(2, SIGNED), v(3), 'told'],
  ])('%s', (_, known, told, expected) => {
    expect(newer(known, told)).toBe(expected === 'told' ? told : known);
  });

  it('comes to the same whatever the order in which versions are heard', () => {
    const versions = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1 });
    fc.assert(
      fc.property(versions, (all) => {
        const last = all.map((version) => v(version)).reduce((known, told) => newer(known, told));
        expect(last.version).toBe(Math.max(...all));
      }),
    );
  });
});

describe('the check of a day', () => {
  it.each<[string, ChangePayload, Partial<NightRow>]>([
    ['takes the new row', news(night('a', { version: 2, status: 'failed' })), { status: 'failed' }],
    ['leaves an older one', news(night('a', { version: 0, status: 'failed' })), { status: 'success' }],
    [
      'does not mind nights of another day',
      news(night('a', { version: 9, status: 'failed', dutyDate: '2026-11-24' })),
      { status: 'success' },
    ],
  ])('%s', (_, payload, expected) => {
    const { model, needsSnapshot } = rules.apply(start, batch(10, payload));
    expect(rowOf(model, 'a')).toMatchObject(expected);
    expect([model.cursor, needsSnapshot]).toEqual([11, false]);
  });

  it('takes a night that was not expected before', () => {
    const { model } = rules.apply(start, batch(10, news(night('c'))));
    expect(model.nights.size).toBe(3);
  });

  it('leaves the other rows as they are, so that they are not drawn again', () => {
    const { model } = rules.apply(start, batch(10, news(night('a', { version: 2 }))));
    expect(rowOf(model, 'b')).toBe(rowOf(start, 'b'));
  });

  it('goes on with its cursor when the changes are about other things', () => {
    const { model } = rules.apply(start, batch(10, { kind: 'notice', what: 'channel', id: 'x' }));
    expect([model.cursor, model.nights]).toEqual([11, start.nights]);
  });

  it('asks for a snapshot after a gap, and stays as it was', () => {
    expect(rules.apply(start, batch(12, news(night('a', { version: 2 }))))).toEqual({
      model: start,
      needsSnapshot: true,
    });
  });

  it('does nothing twice', () => {
    expect(rules.apply(start, batch(8, news(night('a', { version: 2 }))))).toEqual({
      model: start,
      needsSnapshot: false,
    });
  });

  it.each<[string, boolean, string, boolean]>([
    ['fetches again when its day began, was handed over or closed', false, '2026-11-23', true],
    ['not when another day did', false, '2026-11-24', false],
    ['but then as well where it shows whichever day is due', true, '2026-11-24', true],
  ])('%s', (_, followsToday, date, expected) => {
    const applied = morningRules(followsToday).apply(start, batch(10, { kind: 'duty', date }));
    expect(applied.needsSnapshot).toBe(expected);
  });

  it('remembers what was signed last, for a short mention', () => {
    const signed = night('a', { version: 2, ...SIGNED });
    const { model } = rules.apply(start, batch(10, news(signed), news(night('b', { version: 2, notes: 1 }))));
    expect(model.lastSigned).toEqual({ position: 11, night: signed });
  });
});

describe('a snapshot', () => {
  it('keeps rows that say the same, so that they are not drawn again', () => {
    const again = rules.build(morning([night('a'), night('b', { version: 2 })], 12), start);
    expect(rowOf(again, 'a')).toBe(rowOf(start, 'a'));
    expect(rowOf(again, 'b')?.version).toBe(2);
  });

  it('does not undo what an answer has said since it was made', () => {
    const mine = withNights(start, [night('a', SIGNED)]);
    expect(rowOf(rules.build(morning([night('a')], 11), mine), 'a')?.signed).not.toBeNull();
  });

  it('is believed where the server was put back to an older state', () => {
    const later = withNights(start, [night('a', { version: 5 })]);
    expect(rowOf(rules.build(morning([night('a', { version: 2 })], 3), later), 'a')?.version).toBe(2);
  });

  it('leaves out what is not expected any more', () => {
    expect(rules.build(morning([night('b')], 11), start).nights.size).toBe(1);
  });
});
