import type { FaultClass } from './fault';
import type { Reading, Unit } from './observation';
import type { ReasonCode } from './status';

/** A reason that needs no numbers. */
export type NoParams = Readonly<Record<string, never>>;

/** ISO 8601 UTC with milliseconds. */
type Iso = string;
/** Text of a device: hostile, at most 100 characters for a word or version, 300 for a line. */
type Quoted = string;
/** Whole days, rounded down. */
type Days = number;

/**
 * What comes with each reason: the numbers that a screen needs to word it. The rules can't give anything else,
 * and the dashboard words each code from these. A param that the source did not give is absent, never empty.
 */
export interface ReasonParams {
  /** unknown: created, and nothing was heard since. */
  readonly 'never-measured': NoParams;
  /** unknown: silence longer than 2.5 intervals. */
  readonly stale: { readonly lastHeardAt?: Iso; readonly intervalSeconds?: number };
  /** unknown: the source answered completely, but no longer names this thing. */
  readonly 'not-reported': NoParams;
  /** unknown: a fault of ours (credentials, limits, settings, a reply that can't be read). */
  readonly 'source-fault': { readonly fault: FaultClass; readonly text: Quoted };
  /**
   * unknown: `value`, verbatim, is nothing that a rule covers. `expected` tells what was wanted instead: what the
   * policy is for (a kind, a unit), a moment, one that is not in the future, or a schedule that can be read.
   */
  readonly unrecognised: {
    readonly value: Quoted;
    readonly expected?: Reading['kind'] | Unit | 'date' | 'past-date' | 'schedule';
  };
  /** unknown: the source gave no value where one belongs. */
  readonly 'no-value': NoParams;

  /** ok: it answers. */
  readonly reachable: { readonly latencyMs?: number; readonly lossPercent?: number };
  /** critical: no connection (`text`), or every packet was lost (`lossPercent` is 100). */
  readonly unreachable: { readonly text?: Quoted; readonly lossPercent?: number };
  /** critical: no answer in time. */
  readonly timeout: { readonly text: Quoted };

  /** ok: the level is inside its limits. */
  readonly 'within-limits': { readonly value: number; readonly unit: Unit };
  /** warning, critical: at or above `limit`. `of` names the level where a check has several (a line). */
  readonly 'above-limit': {
    readonly value: number;
    readonly limit: number;
    readonly unit: Unit;
    readonly of?: 'loss' | 'latency';
  };
  /** warning, critical: at or below `limit`. */
  readonly 'below-limit': { readonly value: number; readonly limit: number; readonly unit: Unit };
  /** warning, critical: full at `fullAt` if it goes on like this; `days` until then, 0 when that is past. */
  readonly 'full-soon': {
    readonly fullAt: Iso;
    readonly days: Days;
    readonly limitDays: number;
    readonly value: number;
    readonly unit: Unit;
  };

  /** ok, warning, critical: the word of the source. */
  readonly state: { readonly value: Quoted };
  /** warning, critical: a part that was there and that a complete answer no longer names. */
  readonly 'part-gone': NoParams;

  /** ok: `days` are left. */
  readonly 'valid-until': { readonly expiresAt: Iso; readonly days: Days };
  /** warning, critical: fewer than `limitDays` are left (not always whole: short lives have short limits). */
  readonly 'expires-soon': { readonly expiresAt: Iso; readonly days: Days; readonly limitDays: number };
  /** critical: over for `days`. */
  readonly expired: { readonly expiresAt: Iso; readonly days: Days };

  /** ok */
  readonly 'up-to-date': { readonly installed?: Quoted; readonly checkedAt?: Iso };
  /** ok, warning: an update waits. `security` is never 'yes' here; 'unknown' where the source does not say. */
  readonly 'update-available': {
    readonly installed?: Quoted;
    readonly available?: Quoted;
    readonly pending?: number;
    readonly security: 'no' | 'unknown';
  };
  /** warning, critical: a security update waits. */
  readonly 'security-update': {
    readonly installed?: Quoted;
    readonly available?: Quoted;
    readonly pending?: number;
  };
  /** as if the update still waited: it is being installed. */
  readonly 'update-running': { readonly installed?: Quoted; readonly available?: Quoted };
  /** unknown: the source never looked for updates. */
  readonly 'never-checked': { readonly installed?: Quoted };
  /** unknown: the source looked `days` ago, longer than `limitDays`. */
  readonly 'check-outdated': {
    readonly installed?: Quoted;
    readonly checkedAt: Iso;
    readonly days: Days;
    readonly limitDays: number;
  };
  /** unknown: only the installed version is known, and no entry of the release catalogue fits it. */
  readonly 'latest-not-known': { readonly installed?: Quoted };
  /** warning: what is offered is older than what is installed. */
  readonly 'downgrade-offered': { readonly installed?: Quoted; readonly available?: Quoted };
  /** warning: the maker took back the release that is offered. */
  readonly 'offer-withdrawn': { readonly installed?: Quoted; readonly available?: Quoted };
  /** warning: the maker took back the release that is installed. */
  readonly 'installed-withdrawn': { readonly installed?: Quoted };
  /** warning: it is up to date once it was restarted. */
  readonly 'reboot-needed': { readonly installed?: Quoted };
  /** warning: nothing newer comes: the maker's support is over. */
  readonly 'end-of-life': { readonly installed?: Quoted; readonly endOfLife: string };
  /** unknown: the source looked and failed; `checkedAt` is when, where it says so. */
  readonly 'check-failed': { readonly installed?: Quoted; readonly checkedAt?: Iso };

  /** ok */
  readonly 'backup-success': { readonly finishedAt: Iso; readonly bytes?: number; readonly files?: number };
  /** warning: finished, with something to look at. */
  readonly 'backup-warning': { readonly finishedAt?: Iso; readonly message?: Quoted };
  /** critical */
  readonly 'backup-failed': {
    readonly finishedAt?: Iso;
    readonly message?: Quoted;
    readonly lastGoodAt?: Iso;
  };
  /** critical: a run was due at `expectedAt`, the grace has passed, and none came. */
  readonly 'backup-missed': {
    readonly expectedAt: Iso;
    readonly graceMinutes: number;
    readonly lastRunAt?: Iso;
  };
  /** critical: whatever the last run says, the newest good backup is older than `limitHours`. */
  readonly 'backup-outdated': {
    readonly lastGoodAt?: Iso;
    readonly limitHours: number;
    readonly hours?: number;
  };
  /** ok when there is a good backup before it (`lastGoodAt`), unknown when there is none yet. */
  readonly 'backup-running': { readonly startedAt?: Iso; readonly lastGoodAt?: Iso };
  /** critical: running for `hours`, longer than `limitHours`. */
  readonly 'backup-stuck': { readonly startedAt: Iso; readonly hours: number; readonly limitHours: number };
  /** unknown: no run was ever seen, and none had to be there yet. */
  readonly 'backup-never': NoParams;
  /** unknown: there was a run, but not how it ended, or not when. */
  readonly 'backup-unclear': { readonly finishedAt?: Iso; readonly message?: Quoted };
  /** warning: it says success and processed nothing. */
  readonly 'backup-empty': { readonly finishedAt: Iso };

  /** maintenance */
  readonly 'in-maintenance': NoParams;
  /** a remark, not a status: it changes too often. */
  readonly flapping: NoParams;
}

/** A reason whose params are known from its code; fits wherever a `Reason` is wanted. */
export type TypedReason<C extends ReasonCode> = { readonly code: C } & (NoParams extends ReasonParams[C]
  ? { readonly params?: ReasonParams[C] }
  : { readonly params: ReasonParams[C] });
