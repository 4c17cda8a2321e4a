import { STATUSES, type Status } from './status';

/** Half open: `from` belongs to it, `to` does not. Whole epoch milliseconds, UTC. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** A stretch of one status. `to` null: it still lasts. */
export interface StatusInterval {
  readonly from: number;
  readonly to: number | null;
  readonly status: Status;
}

export type ClosedStatusInterval = StatusInterval & Period;

/** Where a history is not what it must be. `at` is where the later interval starts. */
export interface HistoryFlaw {
  readonly kind: 'gap' | 'overlap' | 'empty' | 'not-last-but-open';
  readonly at: number;
}

/** The first flaw of a history in the order of time, null when it has no gap, no overlap and no empty interval. */
export function firstFlaw(history: readonly StatusInterval[]): HistoryFlaw | null {
  for (const [index, { from, to }] of history.entries()) {
    if (to !== null && to <= from) return { kind: 'empty', at: from };
    const next = history[index + 1];
    if (!next || to === next.from) continue;
    if (to === null) return { kind: 'not-last-but-open', at: next.from };
    return { kind: to < next.from ? 'gap' : 'overlap', at: next.from };
  }
  return null;
}

/**
 * The part of a history inside a period. An interval that still lasts is taken to last to the period's end, so a
 * period must not reach into the future.
 */
export function clip(history: readonly StatusInterval[], period: Period): ClosedStatusInterval[] {
  return history
    .map(({ from, to, status }) => ({
      from: Math.max(from, period.from),
      to: Math.min(to ?? period.to, period.to),
      status,
    }))
    .filter(({ from, to }) => from < to);
}

export type Durations = Readonly<Record<Status, number>>;

/**
 * Milliseconds per status; they add up to the period exactly. Time of which the history says nothing is unknown.
 *
 * @throws RangeError when intervals overlap: such a history would count time twice and has to be repaired first.
 */
export function durations(history: readonly StatusInterval[], period: Period): Durations {
  const total = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  let told = period.from;
  for (const { from, to, status } of clip(history, period)) {
    if (from < told) throw new RangeError(`The history overlaps at ${from}: repair it before counting.`);
    total.unknown += from - told;
    total[status] += to - from;
    told = to;
  }
  total.unknown += Math.max(0, period.to - told);
  return total;
}
