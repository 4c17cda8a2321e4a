import type { Confirmation } from './policy';
import { severity, type Reason, type Status, type Verdict } from './status';
import { flapping, pushChange, type RecentChanges } from './flapping';

/** What is kept of a check between two polls. Times are epoch milliseconds, UTC. */
export interface CheckState {
  readonly status: Status;
  readonly reason: Reason;
  /** Since when `status` holds. */
  readonly since: number;
  /** The last time a poll said anything about this check, null before the first. */
  readonly measuredAt: number | null;
  /** A different status that was seen but not yet often enough. */
  readonly candidate: { readonly status: Status; readonly seen: number } | null;
  readonly recentChanges: RecentChanges;
  readonly flapping: boolean;
}

export interface Transition {
  readonly from: Status;
  readonly to: Status;
  readonly reason: Reason;
  readonly at: number;
}

export interface Decision {
  readonly state: CheckState;
  readonly transition: Transition | null;
  /** True while a change waits for confirmation: poll again after the retry time. */
  readonly retry: boolean;
}

export function initialState(at: number): CheckState {
  return {
    status: 'unknown',
    reason: { code: 'never-measured' },
    since: at,
    measuredAt: null,
    candidate: null,
    recentChanges: [],
    flapping: false,
  };
}

export interface Circumstances {
  /** The moment of the observation, epoch milliseconds. */
  readonly at: number;
  readonly confirmation: Confirmation;
  readonly inMaintenance: boolean;
}

/**
 * Turns a verdict into the next state. Getting worse needs `attempts` agreeing polls, recovery and the first
 * ever verdict need one. Maintenance hides the verdict at once and ends with the first verdict after it.
 * An observation older than the last one changes nothing.
 */
export function decide(state: CheckState, verdict: Verdict, circumstances: Circumstances): Decision {
  const { at, confirmation, inMaintenance } = circumstances;
  if (state.measuredAt !== null && at < state.measuredAt) return { state, transition: null, retry: false };

  const measured = { ...state, measuredAt: at };
  if (inMaintenance) return settle(measured, 'maintenance', { code: 'in-maintenance' }, at);
  if (verdict.status === state.status)
    return unchanged({ ...measured, candidate: null, reason: verdict.reason }, at);
  if (isImmediate(state, verdict)) return settle(measured, verdict.status, verdict.reason, at);

  const seen = (state.candidate?.status === verdict.status ? state.candidate.seen : 0) + 1;
  if (seen >= confirmation.attempts) return settle(measured, verdict.status, verdict.reason, at);
  return {
    state: { ...measured, candidate: { status: verdict.status, seen } },
    transition: null,
    retry: true,
  };
}

/** Nothing was heard for too long: unknown at once, because waiting longer would only keep a wrong green. */
export function decideStale(state: CheckState, reason: Reason, at: number): Decision {
  if (state.status === 'unknown' || state.status === 'maintenance')
    return { state, transition: null, retry: false };
  return settle(state, 'unknown', reason, at);
}

function isImmediate(state: CheckState, verdict: Verdict): boolean {
  if (state.measuredAt === null || state.status === 'maintenance' || state.status === 'unknown') return true;
  return verdict.status !== 'unknown' && severity(verdict.status) < severity(state.status);
}

function unchanged(state: CheckState, at: number): Decision {
  const isFlapping = state.flapping && flapping(state.recentChanges, at, true);
  return {
    state: isFlapping === state.flapping ? state : { ...state, flapping: isFlapping },
    transition: null,
    retry: false,
  };
}

function settle(state: CheckState, status: Status, reason: Reason, at: number): Decision {
  if (status === state.status) return unchanged({ ...state, candidate: null, reason }, at);
  const recentChanges = pushChange(state.recentChanges, at);
  return {
    state: {
      ...state,
      status,
      reason,
      since: at,
      candidate: null,
      recentChanges,
      flapping: flapping(recentChanges, at, state.flapping),
    },
    transition: { from: state.status, to: status, reason, at },
    retry: false,
  };
}
