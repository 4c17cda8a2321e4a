import type { ArchiveMonth, BackupJob, BackupPackage, CustomerBackups } from '@nachtwacht/contracts';
import type { NightStatus, Scope } from '@nachtwacht/domain';
import type { Calendar } from '@nachtwacht/domain/time';

/** What is known of the backups of a customer, as of one moment. Days are as the clock on the wall has them. */
export interface KnownBackups {
  readonly customerId: string;
  readonly customerName: string;
  readonly jobs: readonly KnownJob[];
  readonly tests: CustomerBackups['restore']['tests'];
  /** null: nothing was said, and what is usual holds. */
  readonly terms: {
    readonly calendar: Calendar;
    readonly restoreEveryMonths: number;
    readonly restoreSince: string;
  } | null;
  readonly packages: readonly BackupPackage[];
}

export type KnownJob = BackupJob & {
  readonly nights: CustomerBackups['jobs'][number]['nights'];
  /** One a day, oldest first; `at` in epoch milliseconds. */
  readonly samples: readonly { readonly date: string; readonly at: number; readonly bytes: number }[];
  readonly archive: readonly ArchiveMonth[];
};

/** The nights of all customers in a month; of a day without any there is no entry. */
export interface KnownMonth {
  readonly customers: readonly { readonly id: string; readonly name: string; readonly jobs: number }[];
  readonly days: readonly {
    readonly customerId: string;
    readonly date: string;
    readonly worst: NightStatus;
    readonly good: number;
    readonly expected: number;
  }[];
}

/** Port: the backups of one customer, and of all in a month. Both ends of a period are included. */
export abstract class BackupOverviewStore {
  /** @throws Refusal when there is no such customer */
  abstract ofCustomer(
    scope: Scope,
    customerId: string,
    period: { readonly from: string; readonly to: string; readonly timeZone: string },
  ): Promise<KnownBackups>;
  abstract month(scope: Scope, from: string, to: string): Promise<KnownMonth>;
}
