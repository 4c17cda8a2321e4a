import type { NightStatus } from '../backup/night/night';
import type { Status } from '../status/status';
import type { ReportAvailability } from './availability-details';
import type { ReportHours } from './hours-details';
import type { ReportWorkItem } from './work-details';

/**
 * What a report is made of, as it was found: the twin holds it word for word, and every number of the report follows from
 * it. Moments are ISO 8601 UTC, days YYYY-MM-DD, durations whole milliseconds or minutes as their name says. `null`
 * for a part: it was not agreed, or nobody measures it.
 */
export interface ReportDetails {
  readonly backups: readonly ReportBackupJob[];
  readonly restoreTests: ReportRestoreTests;
  readonly availability: readonly ReportAvailability[] | null;
  readonly incidents: readonly ReportIncident[];
  readonly work: readonly ReportWorkItem[] | null;
  readonly updates: readonly ReportUpdate[];
  /** Planned work, whether it counts for availability or not. */
  readonly maintenance: readonly ReportMaintenance[];
  readonly devices: readonly ReportDevice[];
  readonly hours: ReportHours | null;
  readonly sold: readonly ReportSold[];
  readonly chains: {
    readonly register: ReportChainHead | null;
    readonly audit: ReportChainHead | null;
  };
}

export interface ReportChainHead {
  readonly seq: number;
  readonly hash: string;
}

export interface ReportBackupJob {
  readonly id: string;
  readonly name: string;
  readonly protects: string | null;
  /** What is sold; null where no package was. */
  readonly packageGigabytes: number | null;
  /** The end of the last good run before the period, for a gap that began in it. */
  readonly goodBefore: string | null;
  readonly nights: readonly ReportNight[];
  /** The archive of the month; null: none was agreed. */
  readonly archive: { readonly status: string; readonly pointAt: string | null } | null;
}

export interface ReportNight {
  readonly date: string;
  readonly status: NightStatus;
  /** What an override hides. */
  readonly hidden: NightStatus | null;
  readonly finishedAt: string | null;
  readonly bytes: number | null;
  readonly signedBy: string | null;
}

export interface ReportRestoreTests {
  /** By when the next one has to be done; null: none was promised. */
  readonly dueOn: string | null;
  /** Before the period ended. */
  readonly last: ReportRestoreTest | null;
  /** In the period. */
  readonly inPeriod: readonly ReportRestoreTest[];
}

export interface ReportRestoreTest {
  readonly doneOn: string;
  readonly job: string | null;
  readonly method: string;
  /** passed, partly or failed */
  readonly result: string;
  readonly doneBy: string | null;
  readonly durationMinutes: number | null;
  /** Who of the practice said whether it can be used, and how; null: nobody yet. */
  readonly coSigned: { readonly name: string; readonly result: string } | null;
}

/** The reason of planned work is written by staff for each other and is not told. */
export interface ReportMaintenance {
  /** The thing or the site; null: all of the customer's. */
  readonly of: string | null;
  readonly from: string;
  readonly to: string;
  readonly cancelledAt: string | null;
}

export interface ReportIncident {
  readonly id: string;
  readonly asset: string;
  readonly worst: Status;
  readonly openedAt: string;
  /** null: open at the end of the period. */
  readonly closedAt: string | null;
  readonly takenAt: string | null;
}

export interface ReportUpdate {
  readonly asset: string;
  readonly from: string | null;
  readonly target: string | null;
  readonly security: boolean | null;
  readonly seenAt: string;
  readonly dueAt: string;
  /** null: not in this period. */
  readonly doneAt: string | null;
}

/** A thing that is looked after, at the end of the period. */
export interface ReportDevice {
  readonly asset: string;
  readonly kind: string;
  readonly status: Status;
  /** What was not well, or not known, when the period ended. */
  readonly unwell: readonly ReportUnwell[];
  /** When something of it is full if it goes on like this; the soonest. */
  readonly fullAt: string | null;
}

export interface ReportUnwell {
  readonly aspect: string;
  /** Which one, where a thing has several. */
  readonly instance: string;
  readonly status: Status;
  readonly since: string;
  /** In words of then: a later program may not know the reason any more. */
  readonly nl: string;
  readonly en: string;
}

export interface ReportSold {
  readonly service: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly quantity: number;
  /** How many things stand for it here and have a living check. */
  readonly watched: number;
  /** false: the catalogue says that it is not monitored. */
  readonly monitored: boolean;
}
