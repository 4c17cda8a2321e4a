import type { BackupJob, BackupJobPatch } from '@nachtwacht/contracts';
import type { Calendar } from '@nachtwacht/domain/time';
import type { JobKind, RollUp } from '@nachtwacht/domain';
import { draftOf, scheduleOf, type ScheduleDraft } from './schedule-draft';

/** What the form of a job holds; numbers may be an empty text while somebody types. */
export interface JobDraft {
  readonly schedule: ScheduleDraft;
  readonly windowMinutes: number | string;
  readonly graceMinutes: number | string;
  readonly isOnCalendar: boolean;
  readonly kind: JobKind;
  readonly rollUp: RollUp;
  readonly maxDurationHours: number | string;
  readonly offlineDays: number | string;
  readonly nothingNewDays: number | string;
  readonly hasArchive: boolean;
  readonly archiveByDay: number | string;
  readonly packageCode: string | null;
  readonly protectsAssetId: string | null;
}

const USUAL_ARCHIVE_DAY = 5;

export function draftOfJob(job: BackupJob): JobDraft {
  const { windowMinutes, graceMinutes, terms, archiveByDay, packageCode, protectsAssetId } = job;
  return {
    schedule: draftOf(job.schedule),
    windowMinutes,
    graceMinutes,
    isOnCalendar: job.calendar !== null,
    ...terms,
    hasArchive: archiveByDay !== null,
    archiveByDay: archiveByDay ?? USUAL_ARCHIVE_DAY,
    packageCode,
    protectsAssetId,
  };
}

/**
 * What differs from the job as it is: only that is sent, so that two people who change different things of one job
 * don't undo each other. `calendar`: the free days of the customer, for a job that begins to follow them.
 */
export function patchOfJob(job: BackupJob, draft: JobDraft, calendar: Calendar | null): BackupJobPatch {
  const { schedule, isOnCalendar, hasArchive, packageCode, protectsAssetId } = draft;
  const wanted: BackupJobPatch = {
    schedule: scheduleOf(schedule),
    windowMinutes: Number(draft.windowMinutes),
    graceMinutes: Number(draft.graceMinutes),
    calendar: isOnCalendar ? (job.calendar ?? copyOf(calendar)) : null,
    terms: {
      kind: draft.kind,
      rollUp: draft.rollUp,
      maxDurationHours: Number(draft.maxDurationHours),
      offlineDays: draft.kind === 'workstation' ? Number(draft.offlineDays) : 0,
      nothingNewDays: Number(draft.nothingNewDays),
    },
    archiveByDay: hasArchive ? Number(draft.archiveByDay) : null,
    packageCode,
    protectsAssetId,
  };
  const present = new Map<string, unknown>(Object.entries(job));
  const differs = ([key, value]: [string, unknown]) =>
    JSON.stringify(sorted(value)) !== JSON.stringify(sorted(present.get(key)));
  return Object.fromEntries(Object.entries(wanted).filter(differs));
}

function copyOf(calendar: Calendar | null): BackupJobPatch['calendar'] {
  return calendar === null ? null : { switches: calendar.switches, freeDays: [...calendar.freeDays] };
}

/** The same content is the same text, whatever the order of its keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, each]) => [key, sorted(each)] as const)
    .toSorted(([a], [b]) => a.localeCompare(b));
}
