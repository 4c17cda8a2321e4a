import { boardFrom } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import type { BoardSearch } from '../board-search';
import { cell, incident, minutesAgo, problem, snapshot } from './board-fixtures';
import { boardRules } from './board-state';
import { isFiltered, matchesCustomer, shownGroups, shownRows, shownServices } from './filter';
import { createGroupMaker } from './problem-groups';
import { createRowMaker } from './rows';

const given = snapshot({
  cells: [
    cell('c1', 'backup'),
    cell('c1', 'firewall'),
    cell('c2', 'backup'),
    cell('c3', 'backup', { assets: 1, checks: 0 }),
  ],
  problems: [
    problem(1, { since: minutesAgo(5) }),
    problem(2, { status: 'warning', customerId: 'c2', since: minutesAgo(4) }),
    problem(3, { status: 'maintenance', serviceCode: 'firewall', since: minutesAgo(3) }),
    problem(4, { status: 'critical', customerId: 'c2', serviceCode: 'firewall', since: minutesAgo(2) }),
  ],
  incidents: [incident('a1', { acknowledgedAt: minutesAgo(1) })],
});
const state = boardRules.build(given, null);
const { services, customers } = state.board;
const groups = createGroupMaker()(boardFrom(given));
const rows = createRowMaker()(state, services);
const codes = new Map(customers.map(({ id, code }) => [id, code]));

describe('which problems are listed', () => {
  it.each<[string, BoardSearch, readonly string[]]>([
    ['all that ask for a person, newest first', {}, ['a4', 'a2', 'a1']],
    ['of one status', { status: 'warning' }, ['a2']],
    ['of several', { status: 'warning,critical' }, ['a4', 'a2', 'a1']],
    ['maintenance only when asked for', { status: 'maintenance' }, ['a3']],
    ['of one service', { service: 'firewall' }, ['a4']],
    ['of a customer', { q: 'linde' }, ['a1']],
    ['of a customer by code', { q: 'k-042' }, ['a4', 'a2']],
    ['that nobody has taken', { unack: 1 }, ['a4', 'a2']],
    ['of nobody', { q: 'zzz' }, []],
    ['an old link to a service that is gone shows all', { service: 'fax' }, ['a4', 'a2', 'a1']],
  ])('%s', (_, search, expected) => {
    const shown = shownGroups(groups, shownServices(services, search), codes, search);
    expect(shown.map(({ assetId }) => assetId)).toEqual(expected);
  });
});

describe('which customers are shown', () => {
  const waiting = new Set(['c2']);
  it.each<[string, BoardSearch, readonly string[]]>([
    ['all, the worst and newest on top', {}, ['c2', 'c1', 'c3']],
    ['all by name', { sort: 'name' }, ['c1', 'c2', 'c3']],
    ['only with problems, also those nobody sees', { only: 1 }, ['c2', 'c1', 'c3']],
    ['with a square of a status', { status: 'maintenance' }, ['c1']],
    ['for whom something waits', { unack: 1 }, ['c2']],
    ['with something that nothing looks at', { unwatched: 1 }, ['c3']],
    ['by part of the name', { q: 'zuid' }, ['c3']],
  ])('%s', (_, search, expected) => {
    expect(shownRows(rows, waiting, search).map(({ customer }) => customer.id)).toEqual(expected);
  });
});

describe('finding a customer', () => {
  it.each([
    ['without accents or capitals', 'cafe NOORD', true],
    ['by words in any order', 'noord mond', true],
    ['by the code', '042', true],
    ['all words must be there', 'noord zuid', false],
  ])('%s', (_, query, expected) => {
    expect(matchesCustomer('Mondzorg Café Noord', 'K-042', query)).toBe(expected);
  });
});

describe('being filtered', () => {
  it.each<[string, BoardSearch, boolean]>([
    [
      'order, view and the chosen square leave nothing out',
      { sort: 'name', view: 'customers', cell: 'a|b', wall: 1 },
      false,
    ],
    ['a text does', { q: 'a' }, true],
    ['a switch does', { unack: 1 }, true],
  ])('%s', (_, search, expected) => {
    expect(isFiltered(search)).toBe(expected);
  });
});
