import type { BackupPoint } from '../../status/observation';
import type { ArchiveStatus } from '../promise/archive';

/** A month that was judged before: YYYY-MM. */
export interface KeptArchiveMonth {
  readonly month: string;
  readonly status: ArchiveStatus;
  /** Somebody saw the archive, and put a name to that. */
  readonly attested: boolean;
}

/** Everything that the archives of a job are judged by; moments in epoch milliseconds. */
export interface ArchivingJob {
  readonly customerId: string;
  readonly jobId: string;
  readonly assetId: string;
  readonly archiveByDay: number;
  /** null: the source can't list what it keeps. */
  readonly points: readonly BackupPoint[] | null;
  /** When the source was read last; null: never. */
  readonly seenAt: number | null;
  readonly activeFrom: number;
  readonly pausedAt: number | null;
  readonly months: readonly KeptArchiveMonth[];
}

export interface JudgedArchiveMonth {
  readonly month: string;
  readonly status: ArchiveStatus;
  /** YYYY-MM-DD */
  readonly dueOn: string;
  /** What proves that it is there. */
  readonly point: BackupPoint | null;
}

/** `today`: YYYY-MM-DD by the clock of `timeZone`. */
export type JudgeArchives = (job: ArchivingJob, today: string, timeZone: string) => JudgedArchiveMonth[];
