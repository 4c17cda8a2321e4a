import { decide, decideStale, initialState, type CheckState } from '../status/decide';
import { judge } from '../status/judge';
import type { Reading } from '../status/observation';
import type { Confirmation, LevelPolicy, ReachPolicy } from '../status/policy';
import { staleAt } from '../status/staleness';
import { episodesOf, type Episode, type Turn } from './fired';

/** Lowest, highest and mean of what was measured in a step. */
export type Measured = readonly [low: number, high: number, mean: number];

/** What is kept of a time: one poll, or several that were added up to one step. */
export interface KeptPoint {
  /** When it began, epoch milliseconds. */
  readonly at: number;
  /** How long it lasted: of a single poll the interval. */
  readonly seconds: number;
  readonly polls: number;
  /** `value` of a level; `latency` (milliseconds) and `loss` (percent) of reachability. */
  readonly measured: Readonly<Partial<Record<'value' | 'latency' | 'loss', Measured>>>;
}

export interface QuietTime {
  readonly from: number;
  readonly to: number;
}

export interface ReplayInput {
  /** In the order of time. */
  readonly points: readonly KeptPoint[];
  readonly policy: LevelPolicy | ReachPolicy;
  readonly confirmation: Confirmation;
  readonly intervalSeconds: number;
  /** Times in which nothing fires. */
  readonly maintenance: readonly QuietTime[];
  readonly until: number;
}

/**
 * What would have fired by these limits on what was measured, with as many polls to confirm as are asked for.
 *
 * Of a step only its mean and its extremes are kept. `mean` counts each of its polls as the mean: short peaks are lost.
 * `extreme` counts each as the worst of them: that is the most that can have fired. Quick polls that a change would have
 * asked for were not made: what would have been confirmed by them alone is only in `extreme`. When a disk will be full was
 * not kept, so a limit on that day is not replayed.
 */
export function replaySamples(input: ReplayInput, by: 'mean' | 'extreme'): readonly Episode[] {
  const turns: Turn[] = [];
  const first = input.points[0];
  if (!first) return [];
  let state = initialState(first.at - 1);
  let quietUntil = Infinity;
  const take = (next: CheckState) => {
    if (next.status !== state.status) turns.push({ at: next.since, status: next.status });
    state = next;
  };
  for (const point of input.points) {
    if (point.at > quietUntil) take(decideStale(state, { code: 'stale' }, quietUntil).state);
    for (const next of statesIn(state, point, input, by)) take(next);
    quietUntil = staleAt(point.at, Math.max(point.seconds, input.intervalSeconds));
  }
  return episodesOf(turns, Math.min(input.until, quietUntil));
}

/** More polls than it takes to confirm change nothing. */
function* statesIn(
  before: CheckState,
  point: KeptPoint,
  { policy, confirmation, intervalSeconds, maintenance }: ReplayInput,
  by: 'mean' | 'extreme',
): Generator<CheckState> {
  const verdict = judge(readingOf(point, policy, by), policy, { now: point.at });
  // Most of every history: well before, and well now.
  const isCalm = verdict.status === 'ok' && before.status === 'ok' && before.candidate === null;
  const inMaintenance = maintenance.some(({ from, to }) => point.at >= from && point.at < to);
  if (isCalm && !inMaintenance) return;
  // One poll past the limit asks at once for more of them, and a peak may last as long as those.
  const polls = by === 'extreme' ? confirmation.attempts : Math.min(point.polls, confirmation.attempts);
  const apart = Math.max(1, Math.min(intervalSeconds * 1000, (point.seconds * 1000) / Math.max(1, polls)));
  let state = before;
  for (let poll = 0; poll < polls; poll += 1) {
    const at = Math.round(point.at + poll * apart);
    state = decide(state, verdict, { at, confirmation, inMaintenance }).state;
    yield state;
    // What the verdict says holds: to hear it again changes nothing.
    if (state.status === verdict.status) return;
  }
}

function readingOf(
  { measured }: KeptPoint,
  policy: LevelPolicy | ReachPolicy,
  by: 'mean' | 'extreme',
): Reading {
  const pick = (of: Measured | undefined, bad: 'above' | 'below') =>
    of?.[by === 'mean' ? 2 : bad === 'above' ? 1 : 0];
  if (policy.kind === 'level')
    return { kind: 'level', unit: policy.unit, value: pick(measured.value, policy.bad) ?? null };
  const latencyMs = pick(measured.latency, 'above');
  const lossPercent = pick(measured.loss, 'above');
  return {
    kind: 'reach',
    fault: null,
    ...(latencyMs !== undefined && { latencyMs }),
    ...(lossPercent !== undefined && { lossPercent }),
  };
}
