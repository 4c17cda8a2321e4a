import type { ArchiveMonth, RestoreTest } from '@nachtwacht/contracts';
import type { ChangedAgreement, JobAgreement, JudgeArchives, Scope } from '@nachtwacht/domain';
import type { Calendar } from '@nachtwacht/domain/time';
import type { Signer } from '../check/check-store';

/** Port: the archive points of months. */
export abstract class ArchiveStore {
  /**
   * Takes jobs whose archives were not judged today, or since their source listed something else, and judges them.
   * @returns how many jobs; fewer than `limit`: none is left
   */
  abstract judgeDue(limit: number, judge: JudgeArchives): Promise<number>;
  /**
   * @throws Refusal when there is no such job, none was agreed, its source lists them itself, or the month is not one
   * that is judged
   */
  abstract attest(
    scope: Scope,
    seen: { readonly jobId: string; readonly month: string; readonly how: string },
    by: Signer,
    judge: JudgeArchives,
  ): Promise<ArchiveMonth>;
}

/** A restore test as it is kept. */
export type KeptRestoreTest = Pick<
  RestoreTest,
  | 'jobId'
  | 'plannedOn'
  | 'doneOn'
  | 'method'
  | 'restored'
  | 'durationMinutes'
  | 'result'
  | 'remarks'
  | 'doneBy'
  | 'cancelled'
>;

/** Port: restores that were planned or done. */
export abstract class RestoreTestStore {
  /** @throws Refusal for a customer or a job that is not there */
  abstract plan(
    scope: Scope,
    customerId: string,
    test: Pick<RestoreTest, 'jobId' | 'plannedOn' | 'method'>,
  ): Promise<RestoreTest>;
  /** Under lock. `today`: YYYY-MM-DD where the check is made. */
  abstract change(
    scope: Scope,
    id: string,
    change: (before: KeptRestoreTest, today: string) => KeptRestoreTest,
  ): Promise<RestoreTest>;
}

/** Port: what was agreed with a customer about its backups as a whole. */
export abstract class BackupTermsStore {
  /** Other free days change every job that follows them, in the same transaction. */
  abstract change(
    scope: Scope,
    customerId: string,
    patch: { readonly calendar?: Calendar | undefined; readonly restoreEveryMonths?: number | undefined },
    change: (before: JobAgreement, calendar: Calendar, now: number) => ChangedAgreement,
  ): Promise<void>;
}
