import type { BackupPolicy } from '../../status/policy';
import type { JobSchedule } from '../../time/job-schedule';
import type { Calendar } from '../../time/working-days';
import type { JobTerms } from '../night/night';

/** What the history of a job suggests, and what a person made of it; `at`: ISO 8601, when it was looked at last. */
export type KeptLearning =
  /** It follows no clock that can be told yet. */
  | { readonly kind: 'nothing'; readonly at: string }
  | {
      readonly kind: 'proposed';
      readonly at: string;
      readonly schedule: JobSchedule;
      /** null: no run says how long it took. */
      readonly windowMinutes: number | null;
      /** Whole days that were looked at, days that fit the proposal, and on how many of those it ran. */
      readonly days: number;
      readonly due: number;
      readonly ran: number;
      readonly spreadMinutes: number;
    }
  /** Sent away: it is not proposed again until the job does something else. */
  | { readonly kind: 'refused'; readonly at: string; readonly schedule: JobSchedule }
  /** Somebody said that nothing is ever due. */
  | { readonly kind: 'said-none'; readonly at: string };

/** What is agreed about a job; moments in epoch milliseconds. */
export interface JobAgreement {
  readonly schedule: JobSchedule;
  readonly windowMinutes: number;
  readonly graceMinutes: number;
  /** null: it runs on free days, too. */
  readonly calendar: Calendar | null;
  readonly terms: JobTerms;
  readonly packageCode: string | null;
  readonly protectsAssetId: string | null;
  /** Day of the next month by which the archive point of a month has to be there; null: none was agreed. */
  readonly archiveByDay: number | null;
  readonly activeFrom: number;
  readonly pausedAt: number | null;
  readonly pauseReason: string | null;
  readonly learned: KeptLearning | null;
}

/** What a job becomes. */
export interface ChangedAgreement {
  readonly agreement: JobAgreement;
  /**
   * Other nights are expected from now on: those ahead go, and nights are made anew from here; epoch milliseconds.
   * `never-before`: from when it is active. null: nights stay as they are.
   */
  readonly planFrom: number | 'never-before' | null;
  /** What the board judges by from now on; null: by what its collector says. */
  readonly policy: BackupPolicy | null;
}
