import {
  judgeArchive,
  monthsAfter,
  parseInstant,
  type ArchivingJob,
  type ArchiveStatus,
  type DatedPoint,
  type JudgedArchiveMonth,
} from '@nachtwacht/domain';
import { localDateOf } from '@nachtwacht/domain/time';

/** A year, and the month that lasts. */
const MONTHS_JUDGED = 13;

/** The months that are judged on a day, oldest first: YYYY-MM. */
export function archiveMonths(today: string): string[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: MONTHS_JUDGED }, (_, index) =>
    monthsAfter(first, index + 1 - MONTHS_JUDGED).slice(0, 7),
  );
}

/**
 * What the archives of a job's last months have come to. Pure. What was owed once stays owed, whatever becomes of the
 * job; and nothing is missing before its source was read after the last day for it.
 */
export function judgeArchives(job: ArchivingJob, today: string, timeZone: string): JudgedArchiveMonth[] {
  const points = job.points && dated(job.points, timeZone);
  const kept = new Map(job.months.map((month) => [month.month, month]));
  const seenOn = job.seenAt === null ? '' : localDateOf(job.seenAt, timeZone);
  return archiveMonths(today).map((month) => {
    const before = kept.get(month);
    const { status, dueOn, point } = judgeArchive({
      month,
      byDay: job.archiveByDay,
      points,
      attested: before?.attested ?? false,
      today,
      activeFrom: localDateOf(job.activeFrom, timeZone),
      activeUntil: job.pausedAt === null ? null : localDateOf(job.pausedAt, timeZone),
    });
    const isSeen = status !== 'missing' || seenOn > dueOn;
    return {
      month,
      status: isSeen ? owed(status, before?.status) : 'unknown',
      dueOn,
      point: point && { id: point.id, at: point.at },
    };
  });
}

const SETTLED: readonly (ArchiveStatus | undefined)[] = ['missing', 'unknown'];

function owed(status: ArchiveStatus, before: ArchiveStatus | undefined): ArchiveStatus {
  return status === 'not-expected' && before && SETTLED.includes(before) ? before : status;
}

/** What is no moment dates nothing, and proves nothing. */
function dated(points: NonNullable<ArchivingJob['points']>, timeZone: string): DatedPoint[] {
  return points.flatMap((point) => {
    const at = parseInstant(point.at);
    return at === null ? [] : [{ ...point, date: localDateOf(at, timeZone) }];
  });
}
