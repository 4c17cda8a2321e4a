import type { BackupRun } from '../../status/observation';
import type { JobSchedule } from '../../time/job-schedule';
import type { LocalTime } from '../../time/local-date';
import type { Calendar } from '../../time/working-days';
import type { JobTerms, Night, NightOverride, NightStatus, NightVerdict, SourceSight } from './night';

/** A run as it is kept: when it was, and when its source told it last; epoch milliseconds. */
export interface KeptRun extends BackupRun {
  readonly at: number;
  readonly toldAt: number;
}

/** A night as it is kept. */
export interface KeptNight extends Night {
  readonly status: NightStatus;
  /** Signed or closed: it does not change any more. Epoch milliseconds. */
  readonly settledAt: number | null;
  /** What was told last about it after it was settled. */
  readonly lateStatus: NightStatus | null;
}

/** Everything that a job is judged by. */
export interface JobToJudge {
  readonly customerId: string;
  readonly jobId: string;
  readonly schedule: JobSchedule;
  readonly windowMinutes: number;
  readonly graceMinutes: number;
  readonly calendar: Calendar | null;
  readonly terms: JobTerms;
  /** Epoch milliseconds, as all moments here. */
  readonly activeFrom: number;
  readonly pausedAt: number | null;
  /** Nights are known up to here; null: none yet. */
  readonly plannedUntil: number | null;
  /** Of the last days and those ahead, oldest first. */
  readonly nights: readonly KeptNight[];
  /** Of the last weeks, oldest first. */
  readonly runs: readonly KeptRun[];
  readonly overrides: readonly NightOverride[];
  readonly sight: SourceSight;
}

export interface DutyHours {
  /** When a working day's check opens, by the clock on the wall. */
  readonly opensAt: LocalTime;
  readonly timeZone: string;
  readonly calendar: Calendar;
}

/** A night that is to be kept: new, or judged differently. */
export interface JudgedNight {
  readonly night: Night;
  readonly isNew: boolean;
  readonly verdict: NightVerdict;
}

/** What was told of a night after it had been settled: it stays as it was signed, and this is a line beside it. */
export interface LateNews {
  readonly date: string;
  readonly verdict: NightVerdict;
}

export interface JudgedJob {
  readonly customerId: string;
  readonly jobId: string;
  readonly nights: readonly JudgedNight[];
  readonly late: readonly LateNews[];
  readonly plannedUntil: number | null;
  /** When to look again by itself. */
  readonly judgeAt: number;
}

export type JudgeJob = (job: JobToJudge, duty: DutyHours, now: number) => JudgedJob;
