import type { Confirmation } from './policy';
import { severity, type Reason, type Status, type Verdict } from './status';
import { flapping, pushChange, type RecentChanges } from './flapping';

/** What is kept of a check between two polls. Times are epoch milliseconds, UTC. */
export interface CheckState {
  readonly status: Status;
  readonly reason: Reason;
  /** Since when `status` holds: the moment of the last transition. */
  readonly since: number;
  /** The last time a poll said anything about this check, null before the first. */
  readonly measuredAt: number | null;
  /** The status last seen where it is not yet taken, and how many polls in a row contradicted `status`. */
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
 * Turns a verdict into the next state. Recovery and the first ever verdict need one poll. Getting worse, or unknown,
 * needs `attempts` polls in a row that all contradict the present status; the last of them is taken. They need not
 * agree among themselves: a level that swings between warning and critical would never be told otherwise.
 * That another device answers is certain at once.
 * Maintenance hides the verdict at once and ends with the first verdict after it.
 * An observation that is not younger than what is known changes nothing: results come late, and come twice.
 */
export function decide(state: CheckState, verdict: Verdict, circumstances: Circumstances): Decision {
  const { at, confirmation, inMaintenance } = circumstances;
  if (isOld(state, at)) return { state, transition: null, retry: state.candidate !== null };

  const measured = { ...state, measuredAt: at };
  if (inMaintenance) return settle(measured, 'maintenance', IN_MAINTENANCE, at);
  if (verdict.status === state.status || isImmediate(state, verdict))
    return settle(measured, verdict.status, verdict.reason, at);

  const seen = (state.candidate?.seen ?? 0) + 1;
  if (seen >= confirmation.attempts) return settle(measured, verdict.status, verdict.reason, at);
  const waiting = { ...measured, candidate: { status: verdict.status, seen } };
  return { state: withFlapping(waiting, at), transition: null, retry: true };
}

/**
 * Nothing was heard for too long: unknown at once, because waiting longer would only keep a wrong green. Silence
 * during maintenance is expected; silence after it is not, and must not stay hidden behind the maintenance of then.
 */
export function decideStale(state: CheckState, reason: Reason, at: number, inMaintenance = false): Decision {
  const status = inMaintenance ? 'maintenance' : 'unknown';
  // What is unknown already keeps its own reason, which tells more than silence does.
  if (state.status === status || at <= state.since || isOld(state, at))
    return { state, transition: null, retry: false };
  return settle(state, status, inMaintenance ? IN_MAINTENANCE : reason, at);
}

const IN_MAINTENANCE: Reason = { code: 'in-maintenance' };

/** Also older than `since`: after silence was taken for unknown, a result from before may still come in. */
function isOld(state: CheckState, at: number): boolean {
  // The very first word may come at the moment the check was made.
  if (state.reason.code === 'never-measured') return at < state.since;
  return at <= Math.max(state.measuredAt ?? state.since, state.since);
}

function isImmediate(state: CheckState, verdict: Verdict): boolean {
  // Another device is no hiccup, and whoever put it there may count on some polls of silence.
  if (verdict.reason.params?.['fault'] === 'identity-changed') return true;
  if (state.measuredAt === null || state.status === 'maintenance' || state.status === 'unknown') return true;
  return verdict.status !== 'unknown' && severity(verdict.status) < severity(state.status);
}

function settle(state: CheckState, status: Status, reason: Reason, at: number): Decision {
  const settled = { ...state, status, reason, candidate: null };
  if (status === state.status) return { state: withFlapping(settled, at), transition: null, retry: false };
  const recentChanges = pushChange(state.recentChanges, at);
  return {
    state: withFlapping({ ...settled, since: at, recentChanges }, at),
    transition: { from: state.status, to: status, reason, at },
    retry: false,
  };
}

function withFlapping(state: CheckState, at: number): CheckState {
  const now = flapping(state.recentChanges, at, state.flapping);
  return now === state.flapping ? state : { ...state, flapping: now };
}
