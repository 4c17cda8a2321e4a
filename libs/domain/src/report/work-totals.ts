import { PRIORITIES, type Priority } from '../agreement/terms';
import type { ReportCover } from './report-cover';
import type { ReportClock, ReportWorkItem } from './work-details';

export interface ReportWorkTotals {
  readonly opened: number;
  readonly closed: number;
  readonly stillOpen: number;
  readonly byPriority: readonly ReportPriorityTotals[];
}

export interface ReportPriorityTotals {
  readonly priority: Priority;
  /** That were opened, closed or worked on in the period. */
  readonly count: number;
  readonly response: ReportClockTotals;
  readonly resolution: ReportClockTotals;
}

/** What was decided in the period; what still ran within its target is neither kept nor broken. */
export interface ReportClockTotals {
  readonly kept: number;
  readonly broken: number;
  /** Kept of the decided ones, in parts of 10,000, cut off; null: none was decided. */
  readonly keptPer10000: number | null;
  /** Of the decided ones, milliseconds; null: none was. */
  readonly medianMs: number | null;
  readonly worstMs: number | null;
  /** Every target that was promised, rising. */
  readonly targetsMs: readonly number[];
  /** Of all that count here, also of those that still run. */
  readonly elapsedMs: number;
  readonly pausedMs: number;
}

export function workTotals({ from, to }: ReportCover, items: readonly ReportWorkItem[]): ReportWorkTotals {
  const isWithin = (at: string | null) => at !== null && at >= from && at < to;
  return {
    opened: items.filter(({ openedAt }) => isWithin(openedAt)).length,
    closed: items.filter(({ closedAt }) => isWithin(closedAt)).length,
    stillOpen: items.filter(({ closedAt }) => closedAt === null).length,
    byPriority: PRIORITIES.map((priority) => {
      const those = items.filter((item) => item.priority === priority);
      const of = (clocks: readonly ReportClock[]) => clockTotals(clocks, isWithin);
      return {
        priority,
        count: those.length,
        response: of(those.map(({ response }) => response)),
        resolution: of(those.map(({ resolution }) => resolution)),
      };
    }).filter(({ count }) => count > 0),
  };
}

function clockTotals(
  clocks: readonly ReportClock[],
  isWithin: (at: string | null) => boolean,
): ReportClockTotals {
  const decided = clocks.filter(
    ({ outcome, decidedAt }) => (outcome === 'met' || outcome === 'breached') && isWithin(decidedAt),
  );
  const broken = decided.filter(({ outcome }) => outcome === 'breached').length;
  const kept = decided.length - broken;
  const took = decided.map(({ elapsedMs }) => elapsedMs).sort((a, b) => a - b);
  const targets = clocks.flatMap(({ targetMs }) => (targetMs === null ? [] : [targetMs]));
  return {
    kept,
    broken,
    keptPer10000: decided.length === 0 ? null : Math.floor((kept * 10_000) / decided.length),
    medianMs: medianOf(took),
    worstMs: took.at(-1) ?? null,
    targetsMs: [...new Set(targets)].sort((a, b) => a - b),
    elapsedMs: clocks.reduce((sum, clock) => sum + clock.elapsedMs, 0),
    pausedMs: clocks.reduce((sum, clock) => sum + clock.pausedMs, 0),
  };
}

/** Of an even number the mean of the two in the middle, cut off. */
function medianOf(rising: readonly number[]): number | null {
  const middle = rising.length / 2;
  const [low, high] = [rising[Math.ceil(middle) - 1], rising[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : Math.floor((low + high) / 2);
}
