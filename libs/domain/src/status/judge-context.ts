/** What a rule has to know besides the reading. Epoch milliseconds; what is absent or null is not known. */
export interface JudgeContext {
  readonly now: number;
  /** When the disk is full if it goes on like this (see `forecastFull`). */
  readonly forecastAt?: number | null;
  /**
   * The latest moment at which a backup run was due **and whose grace has passed**: the occurrence of the schedule
   * at or before `now - graceMinutes`. Asking for the latest one before `now` instead would let a missed run turn
   * good at the next due moment, until that one's grace has passed too. Unknown although the policy has a
   * schedule: then the job can't be called good.
   */
  readonly expectedBackupAt?: number | null;
  /** Since when the check exists: a run that was due before can't be missed by a job that was never seen to run. */
  readonly watchedSince?: number | null;
}
