import type { BackupJob, BackupPackage } from '@nachtwacht/contracts';
import type { ChangedAgreement, JobAgreement, Scope } from '@nachtwacht/domain';
import type { Calendar } from '@nachtwacht/domain/time';

/** Port: what is promised of each backup. */
export abstract class BackupJobStore {
  abstract list(scope: Scope, customerId: string | undefined): Promise<BackupJob[]>;
  /**
   * Changes a job under lock: nights ahead, the archive and what the board judges by follow in the same transaction.
   * @throws Refusal when there is no such job, or it names a package or an asset that is not there
   */
  abstract change(
    scope: Scope,
    id: string,
    change: (before: JobAgreement, customersCalendar: Calendar | null, now: number) => ChangedAgreement,
  ): Promise<BackupJob>;
}

/** Port: what backups are sold as. */
export abstract class PackageStore {
  abstract packages(scope: Scope): Promise<BackupPackage[]>;
  abstract keep(scope: Scope, given: BackupPackage): Promise<BackupPackage>;
}
