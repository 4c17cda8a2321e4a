import { describe, expect, it } from 'vitest';
import { customersShown, fitsView } from './customer-list';
import { aRow } from './hours-fixtures';

const named = (customerName: string, part: Parameters<typeof aRow>[0]) => aRow({ customerName, ...part });
const ROWS = [
  named('Genoeg', { usedPercent: 10 }),
  named('Geen uren', { usedPercent: null, plan: { kind: 'none', minutes: null, per: null } }),
  named('Op voor de maand om is', { usedPercent: 70, emptyOn: '2026-11-27', emptyBeforeGrant: true }),
  named('Eerder op', { usedPercent: 60, emptyOn: '2026-11-25', emptyBeforeGrant: true }),
  named('Op', { usedPercent: 100 }),
  named('Schuld', { usedPercent: 100, owedMinutes: 30 }),
  named('Bijna op', { usedPercent: 81 }),
];
const shown = (search: Parameters<typeof customersShown>[1]) =>
  customersShown(ROWS, search).map(({ customerName }) => customerName);

describe('the hours of all customers', () => {
  it('begin with who runs out first', () => {
    expect(shown({})).toEqual([
      'Schuld',
      'Op',
      'Eerder op',
      'Op voor de maand om is',
      'Bijna op',
      'Genoeg',
      'Geen uren',
    ]);
  });

  it.each([
    ['who is low, by what is used or by what is foreseen', { show: 'low' }, 5],
    ['who is over', { show: 'over' }, 1],
    ['who has none', { show: 'none' }, 1],
    ['whose name fits', { q: 'bijna' }, 1],
  ] as const)('narrow to %s', (_rule, search, count) => {
    expect(shown(search)).toHaveLength(count);
  });

  it('are all in the view of all', () => {
    expect(ROWS.every((row) => fitsView(row, 'all'))).toBe(true);
  });
});
