import type { BackupRun } from '../../status/observation';

/**
 * What a night of a job came to, from the worst to the best as a person works them. `waiting`: it is not due yet, or its
 * window is open. `not-expected` nights have no row: the schedule or the calendar names none.
 */
export const NIGHT_STATUSES = [
  'failed',
  'missed',
  'blocked',
  'running-late',
  'unknown',
  'warning',
  'offline-expected',
  'overridden',
  'waiting',
  'success-after-retry',
  'success',
  'not-expected',
] as const;
export type NightStatus = (typeof NIGHT_STATUSES)[number];

/** How several runs that are due in one night become one status. `mixed`: a warning as soon as they differ. */
export const ROLL_UPS = ['mixed', 'last', 'worst', 'best'] as const;
export type RollUp = (typeof ROLL_UPS)[number];

export const JOB_KINDS = ['server', 'workstation'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** One evening's obligation of a job: epoch milliseconds, dates as the clock on the wall has them. */
export interface Night {
  /** YYYY-MM-DD on which its first run is due. */
  readonly date: string;
  /** When runs are due, ascending, at least one. */
  readonly dues: readonly number[];
  readonly windowEndsAt: number;
  /** Window and grace are over: what has not come is missed. */
  readonly deadlineAt: number;
  /** The working day whose check it belongs to. */
  readonly dutyDate: string;
}

/** What holds for a job until somebody agrees on something else: a machine that may be switched off is given some days. */
export function usualTerms(kind: JobKind): JobTerms {
  return {
    kind,
    rollUp: 'mixed',
    maxDurationHours: 12,
    offlineDays: kind === 'workstation' ? 3 : 0,
    nothingNewDays: 7,
  };
}

/** How a job is judged; agreed per job, with defaults by its kind. */
export interface JobTerms {
  readonly kind: JobKind;
  readonly rollUp: RollUp;
  /** A run that takes longer hangs. */
  readonly maxDurationHours: number;
  /** Workstations only: as many days without a good run may pass as "switched off". 0: none. */
  readonly offlineDays: number;
  /** A good run that brought nothing new for as many days is doubted. 0: never. */
  readonly nothingNewDays: number;
}

/** What is known of the way to the source at the moment of judging. */
export interface SourceSight {
  /** null: it answers. Otherwise since when it does not, and what is wrong with it. */
  readonly blindSince: number | null;
  readonly faultText: string | null;
}

/** A run of the past with which the present one is compared. */
export type PastRun = Pick<
  BackupRun,
  'outcome' | 'startedAt' | 'finishedAt' | 'bytesProcessed' | 'bytesTransferred' | 'files' | 'message'
>;

export interface NightReasonParams {
  'run-good': { finishedAt: string };
  'after-retry': { failures: number; finishedAt: string };
  'run-warning': { message?: string };
  'run-failed': { message?: string };
  'run-blocked': { message?: string };
  /** Nothing came. `claimed`: the source itself says so, too. */
  'no-run': { dueAt: string; deadlineAt: string; lastGoodAt?: string; claimed?: true };
  'still-running': { startedAt: string };
  hangs: { startedAt: string; hours: number; limitHours: number };
  'not-due': { dueAt: string };
  'in-window': { dueAt: string; deadlineAt: string };
  'switched-off': { days: number; toleranceDays: number };
  /** The way to the source is closed: whether a run came nobody knows. */
  'no-sight': { since: string; fault: string };
  /** A word or a time of the source that is not understood; `time` is the one that can't be believed, verbatim. */
  unclear: { rawStatus?: string; time?: string };
  /** Several due in one night, and they differ. */
  mixed: { good: number; bad: number };
  overridden: { why: string; until: string };
  // Green but wrong: the run calls itself good, and its own past says otherwise.
  empty: Record<string, never>;
  'size-dropped': { bytes: number; usual: number };
  'files-dropped': { files: number; usual: number };
  'too-long': { seconds: number; usual: number };
  'too-short': { seconds: number; usual: number };
  'nothing-new': { days: number };
  'same-warning': { days: number; message: string };
}
export type NightReasonCode = keyof NightReasonParams;
export type NightReason = {
  [C in NightReasonCode]: { readonly code: C; readonly params: Readonly<NightReasonParams[C]> };
}[NightReasonCode];

export interface NightVerdict {
  readonly status: NightStatus;
  /** The most telling first, at least one. */
  readonly reasons: readonly NightReason[];
  /** The run that decided, null where none did. */
  readonly run: BackupRun | null;
  /** What the status was before somebody's override hid it. */
  readonly hidden?: NightStatus;
  /** Whose override that was. */
  readonly overrideId?: string;
}

/** Somebody knows of it: what matches is not worked on again until a date. */
export interface NightOverride {
  readonly id: string;
  /** Found anywhere in the message, without case; empty matches whatever is wrong. */
  readonly text: string;
  readonly why: string;
  /** YYYY-MM-DD, the first night it holds for and the last. */
  readonly from: string;
  readonly until: string;
  /** Longer than the engineers may decide by themselves, and no lead has agreed yet: it does not hold. */
  readonly awaitsLead: boolean;
}
