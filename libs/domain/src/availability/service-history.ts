import { clip, type Period, type StatusInterval } from '../status/intervals';
import type { Status } from '../status/status';

/** What a service is to who uses it. `unmonitored`: nothing of it was there to be watched. */
export const SERVICE_STATES = ['up', 'degraded', 'down', 'unknown', 'unmonitored'] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];

/** A stretch of one state, half open. */
export interface StateSpan extends Period {
  readonly state: ServiceState;
}

/** From when until when something was there; `to` null: it still is. */
export interface Presence {
  readonly from: number;
  readonly to: number | null;
}

/** One asset of a service: when it was looked after, and what each check of whether it answers said. */
export interface AssetHistory {
  readonly there: Presence;
  readonly checks: readonly { readonly there: Presence; readonly intervals: readonly StatusInterval[] }[];
}

/** What a moment says of one asset. `resting`: planned work, during which nobody looked. */
type AssetState = 'up' | 'degraded' | 'unknown' | 'resting' | 'down' | 'absent';

const OF_STATUS: Readonly<Record<Status, AssetState>> = {
  ok: 'up',
  warning: 'degraded',
  unknown: 'unknown',
  maintenance: 'resting',
  critical: 'down',
};

/** From what counts least to what decides: a thing that can't be seen may be down. */
const WORST: readonly AssetState[] = ['up', 'degraded', 'resting', 'unknown', 'down'];

/**
 * What a service was over a period, without a gap. Time of which a check says nothing is unknown, and an asset without
 * a check is unknown all along. Down ends with the first good sample: planned work that is entered over an outage
 * does not end it.
 */
export function serviceHistory(
  assets: readonly AssetHistory[],
  group: 'all-of' | 'any-of',
  period: Period,
): StateSpan[] {
  const lines = assets.map((asset) => assetLine(asset, period));
  return sweep(lines, period, (states) => together(states, group));
}

type Line<S> = readonly (Period & { readonly state: S })[];

function assetLine({ there, checks }: AssetHistory, period: Period): Line<AssetState> {
  const lines = checks.map((check) => present(check.there, period, checkLine(check.intervals, period)));
  const seen = sweep(lines, period, (states) => {
    const told = states.map((state) => state ?? 'unknown').filter((state) => state !== 'absent');
    return told.length === 0 ? 'unknown' : worstOf(told);
  });
  return present(there, period, seen);
}

/** Absent where it was not there. */
function present(there: Presence, period: Period, line: Line<AssetState>): Line<AssetState> {
  const from = Math.min(Math.max(there.from, period.from), period.to);
  const to = Math.max(from, Math.min(there.to ?? period.to, period.to));
  return [
    { from: period.from, to: from, state: 'absent' as const },
    ...line.map((span) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) })),
    { from: to, to: period.to, state: 'absent' as const },
  ].filter((span) => span.from < span.to);
}

function checkLine(history: readonly StatusInterval[], period: Period): Line<AssetState> {
  const line: { from: number; to: number; state: AssetState }[] = [];
  // Followed from before the period on: an outage may have begun there that planned work was put over.
  let previous: { readonly to: number | null; readonly state: AssetState } | null = null;
  for (const interval of history) {
    const state = stateOf(interval, previous);
    previous = { to: interval.to, state };
    line.push(...clip([interval], period).map(({ from, to }) => ({ from, to, state })));
  }
  return line;
}

function stateOf(
  { from, status }: StatusInterval,
  previous: { readonly to: number | null; readonly state: AssetState } | null,
): AssetState {
  const isOverOutage = status === 'maintenance' && previous?.state === 'down' && previous.to === from;
  return isOverOutage ? 'down' : OF_STATUS[status];
}

function together(states: readonly (AssetState | undefined)[], group: 'all-of' | 'any-of'): ServiceState {
  const present = states.filter((state) => state !== undefined && state !== 'absent');
  if (present.length === 0) return 'unmonitored';
  const state = group === 'all-of' ? worstOf(present) : bestOf(present);
  return state === 'resting' || state === 'absent' ? 'unknown' : state;
}

/** What others do while one rests decides: the promise of a spare is that it takes over. */
function bestOf(states: readonly AssetState[]): AssetState {
  const order = ['up', 'degraded', 'unknown', 'down'] as const;
  return order.find((state) => states.includes(state)) ?? 'resting';
}

function worstOf(states: readonly AssetState[]): AssetState {
  return WORST.findLast((state) => states.includes(state)) ?? 'unknown';
}

/** The states of all lines at each moment made one; neighbours that are alike become one stretch. */
function sweep<S, R>(
  lines: readonly Line<S>[],
  period: Period,
  rule: (states: readonly (S | undefined)[]) => R,
): (Period & { state: R })[] {
  const edges = new Set([period.from, period.to]);
  for (const line of lines)
    for (const { from, to } of line)
      for (const at of [from, to]) if (at > period.from && at < period.to) edges.add(at);
  const moments = [...edges].sort((a, b) => a - b);
  const next = lines.map(() => 0);
  const result: { from: number; to: number; state: R }[] = [];
  for (const [index, from] of moments.entries()) {
    const to = moments[index + 1];
    if (to === undefined) break;
    const state = rule(
      lines.map((line, number) => {
        let at = next[number] ?? 0;
        while ((line[at]?.to ?? Infinity) <= from) at++;
        next[number] = at;
        const span = line[at];
        return span !== undefined && span.from <= from ? span.state : undefined;
      }),
    );
    const last = result.at(-1);
    if (last?.state === state) last.to = to;
    else result.push({ from, to, state });
  }
  return result;
}
