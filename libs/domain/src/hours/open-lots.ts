import type { LotSource } from '../agreement/terms';
import type { Lot, LotMinutes } from './types';

/** A lot that has begun, and what is left of it now. */
export interface OpenLot {
  readonly lot: Lot;
  left: number;
}

/** Of ids, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How much of what is left goes on, given what was carried before and is still there. */
export function carried({ carry }: Lot, left: number, at: number, open: readonly OpenLot[]): number {
  if (carry === null) return 0;
  const before = open
    .filter(({ lot: { source, expires } }) => source === 'carried' && (expires === null || expires > at))
    .reduce((sum, entry) => sum + entry.left, 0);
  return Math.min(left, Math.max(0, carry.maxMinutes - before));
}

/**
 * Takes minutes from what expires first, and of that by the order of the agreement, the age of a lot and its id.
 *
 * @returns from which lots, and what no lot was left for
 */
export function take(
  open: readonly OpenLot[],
  minutes: number,
  at: number,
  order: readonly LotSource[],
): { readonly allocation: LotMinutes[]; readonly left: number } {
  const place = (source: LotSource) => (order.includes(source) ? order.indexOf(source) : order.length);
  const usable = open
    .filter(({ lot, left }) => left > 0 && lot.validFrom <= at)
    .sort(
      (a, b) =>
        lastMoment(a) - lastMoment(b) ||
        place(a.lot.source) - place(b.lot.source) ||
        a.lot.validFrom - b.lot.validFrom ||
        compare(a.lot.id, b.lot.id),
    );
  const allocation: LotMinutes[] = [];
  let left = minutes;
  for (const entry of usable) {
    if (left === 0) break;
    const part = Math.min(left, entry.left);
    entry.left -= part;
    left -= part;
    allocation.push({ lotId: entry.lot.id, source: entry.lot.source, minutes: part });
  }
  return { allocation, left };
}

/** Finite also for what never expires, so that two of them compare as equal. */
function lastMoment({ lot }: OpenLot): number {
  return lot.expires ?? Number.MAX_SAFE_INTEGER;
}
