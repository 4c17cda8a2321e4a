import type { NightRow } from '@nachtwacht/contracts';
import { statusRank } from '@nachtwacht/domain';
import { matches } from '../../../shared/text/matches';
import type { MorningSearch } from '../morning-search';
import { keyOf } from './night-key';

/** A line of the list: the heading of a customer, or a night. */
export type ListItem =
  | { readonly kind: 'customer'; readonly key: string; readonly customerId: string }
  | { readonly kind: 'night'; readonly key: string; readonly customerId: string };

export type NightFilter = Pick<MorningSearch, 'show' | 'q' | 'status'>;

interface Group {
  readonly customerId: string;
  readonly name: string;
  readonly nights: NightRow[];
  worst: number;
}

const SETTLED_RANK = 1_000;
const byName = new Intl.Collator('nl', { numeric: true }).compare;

export function fits(night: NightRow, { show, q, status }: NightFilter): boolean {
  if (show === undefined && night.signed !== null) return false;
  if (show === 'signed' && night.signed === null) return false;
  if (status !== undefined && night.status !== status) return false;
  return q === undefined || matches(q, night.customerName, night.jobName, night.protectsName);
}

/** Customers in the order of their worst night that is not signed, and in each of them the worst night first. */
export function arrange(nights: Iterable<NightRow>, filter: NightFilter): readonly ListItem[] {
  const groups = new Map<string, Group>();
  for (const night of nights) {
    if (!fits(night, filter)) continue;
    const { customerId, customerName: name } = night;
    const group = groups.get(customerId) ?? { customerId, name, nights: [], worst: Infinity };
    groups.set(customerId, group);
    group.nights.push(night);
    group.worst = Math.min(group.worst, rankOf(night));
  }
  const inOrder = [...groups.values()].sort((a, b) => a.worst - b.worst || byName(a.name, b.name));
  const items: ListItem[] = [];
  for (const group of inOrder) {
    items.push({ kind: 'customer', key: group.customerId, customerId: group.customerId });
    group.nights.sort(compareNights);
    for (const night of group.nights)
      items.push({ kind: 'night', key: keyOf(night), customerId: group.customerId });
  }
  return items;
}

function rankOf({ signed, status }: NightRow): number {
  return signed === null ? statusRank(status) : SETTLED_RANK + statusRank(status);
}

function compareNights(a: NightRow, b: NightRow): number {
  if (a === b) return 0;
  return rankOf(a) - rankOf(b) || byName(a.jobName, b.jobName) || (a.date < b.date ? -1 : 1);
}

/** The list without some nights, and without customers that then have none: the rest stays where it is. */
export function without(items: readonly ListItem[], gone: (key: string) => boolean): readonly ListItem[] {
  const left = items.filter((item) => item.kind === 'customer' || !gone(item.key));
  if (left.length === items.length) return items;
  return left.filter((item, index) => item.kind === 'night' || left[index + 1]?.kind === 'night');
}

/** What the new order has and the held one lacks, put at its customer's end; the rest stays where it is. */
export function holding(held: readonly ListItem[], next: readonly ListItem[]): readonly ListItem[] {
  const known = new Set(held.map(({ key }) => key));
  const added = next.filter(({ key }) => !known.has(key));
  if (added.length === 0) return held;
  const items = [...held];
  for (const item of added) {
    const last = items.findLastIndex(({ customerId }) => customerId === item.customerId);
    if (last === -1) items.push(item);
    else items.splice(last + 1, 0, item);
  }
  return items;
}

/** Where the focus goes when its row has left: to the next night that is still there, else to the one before. */
export function nextFocus(
  before: readonly ListItem[],
  after: readonly ListItem[],
  focused: string | null,
): string | null {
  if (focused === null) return null;
  const still = new Set(after.flatMap(({ kind, key }) => (kind === 'night' ? [key] : [])));
  if (still.has(focused)) return focused;
  const at = before.findIndex(({ key }) => key === focused);
  const isStill = ({ key }: ListItem) => still.has(key);
  const next = before.slice(at + 1).find(isStill) ?? before.slice(0, Math.max(0, at)).findLast(isStill);
  return next?.key ?? after.find(({ kind }) => kind === 'night')?.key ?? null;
}

/** The night `step` nights further; from nowhere the first one. */
export function stepFrom(items: readonly ListItem[], focused: string | null, step: number): string | null {
  const nights = items.filter(({ kind }) => kind === 'night');
  const at = focused === null ? -1 : nights.findIndex(({ key }) => key === focused);
  if (at === -1) return nights[0]?.key ?? null;
  return nights[Math.min(nights.length - 1, Math.max(0, at + step))]?.key ?? null;
}
