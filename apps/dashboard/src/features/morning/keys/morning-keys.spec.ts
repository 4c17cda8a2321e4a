import { describe, expect, it } from 'vitest';
import { deedFor, type KeyPress, type MorningKey } from './morning-keys';

const press = (key: string, patch: Partial<KeyPress> = {}): KeyPress => ({
  key,
  withModifier: false,
  place: 'row',
  ...patch,
});

describe('a key', () => {
  it.each<[string, KeyPress, boolean, MorningKey | null]>([
    ['of one letter works on a row', press('s'), true, 'sign'],
    ['and on a button', press('j', { place: 'control' }), true, 'next'],
    ['not while something is typed', press('s', { place: 'typing' }), true, null],
    ['not even Escape then: the field has its own', press('Escape', { place: 'typing' }), true, null],
    ['not with a modifier: that is the browser’s', press('s', { withModifier: true }), true, null],
    ['not when letters are switched off', press('s'), false, null],
    ['arrows walk without letters, too', press('ArrowDown'), false, 'next'],
    ['Enter opens a row', press('Enter'), true, 'open'],
    ['Enter presses a button that has the focus', press('Enter', { place: 'control' }), true, null],
    ['arrows belong to a control that has the focus', press('ArrowDown', { place: 'control' }), true, null],
    ['Escape closes from anywhere', press('Escape', { place: 'control' }), true, 'close'],
    ['others are nothing', press('x'), true, null],
    ['nor names that every object has', press('constructor'), true, null],
  ])('%s', (_, event, withLetters, expected) => {
    expect(deedFor(event, withLetters)).toBe(expected);
  });
});
