import { describe, expect, it } from 'vitest';
import { byStage, isLate, itemsShown, stillChosen } from './lane';
import { anUpdate } from './update-fixtures';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const PAST = '2026-11-20T12:00:00.000Z';

describe('isLate', () => {
  it.each([
    ['not yet due', anUpdate(), false],
    ['due and not done', anUpdate({ dueAt: PAST, stage: 'told' }), true],
    ['done after it was due is no longer late', anUpdate({ dueAt: PAST, stage: 'done' }), false],
    ['declined', anUpdate({ dueAt: PAST, ended: 'declined' }), false],
  ])('%s', (_rule, item, late) => {
    expect(isLate(item, NOW)).toBe(late);
  });
});

describe('itemsShown', () => {
  const all = [
    anUpdate({ id: 'plain' }),
    anUpdate({ id: 'security', security: true, customerId: 'c2' }),
    anUpdate({ id: 'exploited', knownExploited: true, assetName: 'Café-router' }),
    anUpdate({ id: 'late', dueAt: PAST, target: '9.9' }),
  ];
  it.each([
    ['everything without a filter', {}, ['plain', 'security', 'exploited', 'late']],
    ['of one customer', { customer: 'c2' }, ['security']],
    ['what closes a hole, and what is used by attackers', { security: 1 }, ['security', 'exploited']],
    ['what is over due', { late: 1 }, ['late']],
    ['words of the thing, without accents', { q: 'cafe' }, ['exploited']],
    ['a version', { q: '9.9 linde' }, ['late']],
    ['filters together', { late: 1, security: 1 }, []],
  ] as const)('%s', (_rule, wanted, ids) => {
    expect(itemsShown(all, wanted, NOW).map(({ id }) => id)).toEqual(ids);
  });
});

describe('byStage', () => {
  it('sorts by the day it is due, worst hole first within it, then by customer', () => {
    const day = (hour: number) => `2026-11-25T${String(hour).padStart(2, '0')}:00:00.000Z`;
    const items = [
      anUpdate({ id: 'z', dueAt: day(9), customerName: 'Z' }),
      anUpdate({ id: 'a', dueAt: day(9), customerName: 'A' }),
      anUpdate({ id: 'exploited', dueAt: day(20), knownExploited: true, security: true }),
      anUpdate({ id: 'security', dueAt: day(18), security: true }),
      anUpdate({ id: 'sooner', dueAt: PAST }),
    ];
    expect(
      byStage(items)
        .get('seen')
        ?.map(({ id }) => id),
    ).toEqual(['sooner', 'exploited', 'security', 'a', 'z']);
  });

  it('has every column, also an empty one, and none for what is reported', () => {
    const columns = byStage([anUpdate({ stage: 'reported' }), anUpdate({ stage: 'done' })]);
    expect([...columns].map(([stage, items]) => `${stage} ${items.length}`)).toEqual([
      'seen 0',
      'assessed 0',
      'approved 0',
      'planned 0',
      'told 0',
      'done 1',
      'checked 0',
    ]);
  });
});

it('what moved to another stage meanwhile is no longer chosen', () => {
  const items = [anUpdate({ id: 'a' }), anUpdate({ id: 'b', stage: 'assessed' }), anUpdate({ id: 'c' })];
  expect(stillChosen(items, new Set(['a', 'b']), 'seen').map(({ id }) => id)).toEqual(['a']);
});
