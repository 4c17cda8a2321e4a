import type { VersionRow } from '@nachtwacht/contracts';
import { matches } from '../../../shared/text/matches';
import type { VersionsSearch, VersionView } from '../updates-search';

/** In the order in which a person wants to read them. */
export const VERSION_CONDITIONS = ['doubt', 'unsupported', 'behind', 'busy', 'unknown', 'current'] as const;
export type VersionCondition = (typeof VERSION_CONDITIONS)[number];

/** How a thing stands with its version. What nobody knows is unknown, never up to date. `today`: YYYY-MM-DD. */
export function conditionOf(
  { state, status, doubt, endOfLife }: VersionRow,
  today: string,
): VersionCondition {
  if (doubt !== null) return 'doubt';
  if (endOfLife !== null && endOfLife <= today) return 'unsupported';
  if (state === 'pending') return 'behind';
  if (state === 'in-progress') return 'busy';
  // A look too long ago, or a thing that no longer answers: what was true then is not known now.
  return state === 'up-to-date' && status !== 'unknown' ? 'current' : 'unknown';
}

export function fitsView(row: VersionRow, view: VersionView, today: string): boolean {
  const condition = conditionOf(row, today);
  if (view === 'all') return true;
  if (view === 'unknown') return condition === 'unknown';
  if (view === 'security') return row.security === true && row.state === 'pending';
  return condition !== 'current' && condition !== 'unknown';
}

export function versionsShown(
  rows: readonly VersionRow[],
  { q = '', customer, kind, vendor, show = 'behind' }: VersionsSearch,
  today: string,
): VersionRow[] {
  return rows
    .filter(
      (row) =>
        (customer === undefined || row.customerId === customer) &&
        (kind === undefined || row.assetKind === kind) &&
        (vendor === undefined || row.vendor === vendor) &&
        fitsView(row, show, today) &&
        matches(
          q,
          row.customerName,
          row.assetName,
          row.instance,
          row.vendor,
          row.model,
          row.installed,
          row.available,
        ),
    )
    .sort(
      (a, b) =>
        a.customerName.localeCompare(b.customerName) ||
        a.customerId.localeCompare(b.customerId) ||
        rank(a, today) - rank(b, today) ||
        b.daysBehind - a.daysBehind ||
        a.assetName.localeCompare(b.assetName),
    );
}

const rank = (row: VersionRow, today: string): number => VERSION_CONDITIONS.indexOf(conditionOf(row, today));

export interface CustomerVersions {
  readonly customerId: string;
  readonly customerName: string;
  readonly all: number;
  readonly behind: number;
  readonly security: number;
  readonly unknown: number;
  readonly unsupported: number;
  /** 0 where nothing is behind. */
  readonly oldestDays: number;
}

/** What is behind per customer; who has most to do first. */
export function byCustomer(rows: readonly VersionRow[], today: string): CustomerVersions[] {
  const customers = [...Map.groupBy(rows, ({ customerId }) => customerId)].map(([customerId, own]) => {
    const count = (fits: (row: VersionRow) => boolean) => own.filter(fits).length;
    return {
      customerId,
      customerName: own[0]?.customerName ?? '',
      all: own.length,
      behind: count(({ state }) => state === 'pending'),
      security: count((row) => fitsView(row, 'security', today)),
      unknown: count((row) => conditionOf(row, today) === 'unknown'),
      unsupported: count(({ endOfLife }) => endOfLife !== null && endOfLife <= today),
      oldestDays: Math.max(0, ...own.map(({ state, daysBehind }) => (state === 'pending' ? daysBehind : 0))),
    };
  });
  return customers.sort(
    (a, b) =>
      b.security - a.security ||
      b.oldestDays - a.oldestDays ||
      b.behind - a.behind ||
      a.customerName.localeCompare(b.customerName),
  );
}

/** The makers that occur, for a filter. */
export function vendorsOf(rows: readonly { readonly vendor: string | null }[]): string[] {
  return [...new Set(rows.map(({ vendor }) => vendor))].filter((vendor) => vendor !== null).sort();
}
