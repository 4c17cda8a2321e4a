import type { NightRow } from '@nachtwacht/contracts';
import { statusRank } from '@nachtwacht/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrange,
  holding,
  nextFocus,
  stepFrom,
  without,
  type ListItem,
  type NightFilter,
} from './arrangement';
import { night, SIGNED } from './morning-fixtures';
import { keyOf } from './night-key';

const of = (customer: string) => ({ customerId: customer, customerName: `Practice ${customer}` });
const names = (items: readonly ListItem[]) =>
  items.map(({ kind, key }) => (kind === 'customer' ? `# ${key}` : key.split('_')[0]));
const item = (customerId: string, name?: string): ListItem =>
  name === undefined
    ? { kind: 'customer', key: customerId, customerId }
    : { kind: 'night', key: keyOf(night(name)), customerId };
const keys = (...all: string[]) => new Set(all.map((name) => keyOf(night(name))));

describe('the list', () => {
  it.each<[string, NightRow[], NightFilter, string[]]>([
    [
      'has customers at the place of their worst night, and their worst night first',
      [
        night('a', of('1')),
        night('b', { ...of('1'), status: 'warning' }),
        night('c', { ...of('2'), status: 'failed' }),
        night('d', of('2')),
      ],
      {},
      ['# 2', 'c', 'd', '# 1', 'b', 'a'],
    ],
    [
      'is in the order of names where nights are as bad',
      [night('b10', of('2')), night('b9', of('2')), night('a', of('1'))],
      {},
      ['# 1', 'a', '# 2', 'b9', 'b10'],
    ],
    ['leaves out what is signed', [night('a'), night('b', SIGNED)], {}, ['# c1', 'a']],
    [
      'keeps what was closed without a signature: it was left undone',
      [night('a', { closed: true })],
      {},
      ['# c1', 'a'],
    ],
    [
      'shows all on request, what is signed last',
      [night('a', { ...SIGNED, status: 'failed' }), night('b')],
      { show: 'all' },
      ['# c1', 'b', 'a'],
    ],
    [
      'a customer whose bad night was signed is as bad as the rest of its nights',
      [
        night('a', { ...of('1'), ...SIGNED, status: 'failed' }),
        night('b', of('1')),
        night('c', { ...of('2'), status: 'warning' }),
      ],
      { show: 'all' },
      ['# 2', 'c', '# 1', 'b', 'a'],
    ],
    ['shows only what was signed', [night('a'), night('b', SIGNED)], { show: 'signed' }, ['# c1', 'b']],
    [
      'narrows to a status',
      [night('a'), night('b', { status: 'missed' })],
      { status: 'missed' },
      ['# c1', 'b'],
    ],
    [
      'finds by customer, job and what it protects',
      [night('a', { protectsName: 'Réa' }), night('b')],
      { q: 'practice rea' },
      ['# c1', 'a'],
    ],
  ])('%s', (_, nights, filter, expected) => {
    expect(names(arrange(nights, filter))).toEqual(expected);
  });

  it('never has a customer before one that is worse off', () => {
    const statuses = fc.constantFrom('failed', 'missed', 'unknown', 'warning', 'success', 'waiting');
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), statuses, fc.boolean()), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(rows, (all) => {
        const nights = all.map(([customer, status, isSigned], index) =>
          night(`n${index}`, { ...of(`${customer}`), status, ...(isSigned ? SIGNED : {}) }),
        );
        const worst = new Map<string, number>();
        for (const { customerId, status, signed } of nights)
          if (signed === null)
            worst.set(customerId, Math.min(worst.get(customerId) ?? Infinity, statusRank(status)));
        const order = arrange(nights, {}).flatMap(({ kind, customerId }) =>
          kind === 'customer' ? [worst.get(customerId) ?? -1] : [],
        );
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('while hands are on the list', () => {
  const held = [item('1'), item('1', 'a'), item('1', 'b'), item('2'), item('2', 'c')];

  it('what is new comes at the end of its customer, and nothing else moves', () => {
    const next = [
      item('2'),
      item('2', 'd'),
      item('2', 'c'),
      item('1'),
      item('1', 'a'),
      item('1', 'b'),
      item('3'),
      item('3', 'e'),
    ];
    expect(names(holding(held, next))).toEqual(['# 1', 'a', 'b', '# 2', 'c', 'd', '# 3', 'e']);
  });

  it('it is the same list when nothing is new', () => {
    expect(holding(held, held.toReversed())).toBe(held);
  });

  it('what one signed leaves, with its customer when that has none left', () => {
    const gone = keys('c');
    expect(names(without(held, (key) => gone.has(key)))).toEqual(['# 1', 'a', 'b']);
    expect(without(held, () => false)).toBe(held);
  });
});

describe('the row one is at', () => {
  const list = [item('1'), item('1', 'a'), item('1', 'b'), item('2'), item('2', 'c')];
  const key = (name: string) => keyOf(night(name));
  const left = (...gone: string[]) => without(list, (each) => keys(...gone).has(each));

  it.each<[string, readonly ListItem[], string | null, string | null]>([
    ['stays where it is still there', left('a'), 'b', 'b'],
    ['gives way to the next one when it leaves', left('a'), 'a', 'b'],
    ['over the end of a customer', left('b'), 'b', 'c'],
    ['at the end to the one before', left('c'), 'c', 'b'],
    ['is nowhere when nothing is left', left('a', 'b', 'c'), 'b', null],
    ['is not made up', left('a'), null, null],
  ])('%s', (_, after, focused, expected) => {
    expect(nextFocus(list, after, focused === null ? null : key(focused))).toBe(
      expected === null ? null : key(expected),
    );
  });

  it.each<[string, string | null, number, string]>([
    ['goes to the next night', 'a', 1, 'b'],
    ['over headings', 'b', 1, 'c'],
    ['stays at the end', 'c', 1, 'c'],
    ['goes back', 'c', -1, 'b'],
    ['begins at the first', null, 1, 'a'],
  ])('%s', (_, from, step, expected) => {
    expect(stepFrom(list, from === null ? null : key(from), step)).toBe(key(expected));
  });
});
