import type { BackupPolicy, ChangedAgreement, JobAgreement, KeptLearning } from '@nachtwacht/domain';
import type { PastStart } from '@nachtwacht/domain/time';

/** A job of which nothing is agreed, with the runs of its last weeks. */
export interface JobToLearn {
  readonly learned: KeptLearning | null;
  /** In any order, without what its source only claims to have missed. */
  readonly runs: readonly PastStart[];
  /** Of its customer. */
  readonly timeZone: string;
}

/** How the source of a job is set up. */
export interface SourceSettings {
  readonly collector: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Port: jobs without a schedule, and boards that do not know of one yet. Each takes jobs that no other process is at. */
export abstract class ScheduleStore {
  /**
   * Takes jobs without a schedule that nobody looked at today, and keeps what their history suggests. What a person
   * said to have none is left alone.
   * @returns how many were looked at; fewer than `limit`: none is left
   */
  abstract learnDue(limit: number, learn: (job: JobToLearn, now: number) => KeptLearning): Promise<number>;
  /**
   * Offers each job without a schedule that is watched through one of these collectors; null: nothing was agreed there.
   * Those on which a person decided otherwise are not offered.
   * @returns how many got a schedule
   */
  abstract adopt(
    collectors: readonly string[],
    agreedAt: (source: SourceSettings) => boolean,
    adopt: (before: JobAgreement, source: SourceSettings, now: number) => ChangedAgreement,
  ): Promise<number>;
  /**
   * Checks that came after their job got a schedule are judged by it from the next poll on.
   * @returns how many jobs; fewer than `limit`: none is left
   */
  abstract alignBoard(
    limit: number,
    policyOf: (agreement: JobAgreement) => BackupPolicy | null,
  ): Promise<number>;
}

/** Port: schedules that were agreed where a source was set up. */
export abstract class AgreedSchedules {
  /** Collectors whose settings may hold one. */
  abstract readonly collectors: readonly string[];
  /** null: these settings hold none, or can't be read. */
  abstract of(
    source: SourceSettings,
  ): Pick<BackupPolicy, 'schedule' | 'graceMinutes' | 'maxDurationHours'> | null;
}
