import type { BackupSource, SourceJob, SourceRun } from '../backup-source/backup-source';

const STATUSES: Readonly<Record<SourceRun['outcome'], number>> = {
  running: 1,
  failed: 2,
  cancelled: 3,
  success: 5,
  missed: 7,
  warning: 8,
  blocked: 10,
  'new-word': 99,
};

/**
 * Devices with the columns that were asked for: single-key objects in no particular order, all values texts, and a
 * column without a value absent. A job of the source is a data source (its `kind`, D01 where it names none) of its machine.
 */
export function devicesOf(
  source: BackupSource,
  columns: ReadonlySet<string>,
  partnerId: number,
): readonly unknown[] {
  const machines = [...new Set(source.jobs.map(({ machine }) => machine))];
  return machines.map((machine) => {
    const jobs = source.jobs.filter((job) => job.machine === machine);
    const stored = jobs.reduce((sum, job) => sum + job.stored, 0);
    const about: Readonly<Record<string, string>> = {
      I1: machine,
      I8: 'Make-believe practice',
      I14: String(stored),
      I18: machine.toUpperCase(),
      I78: jobs.map(sourceOf).join(''),
      ...Object.fromEntries(jobs.flatMap((job) => columnsOf(source, job))),
    };
    const settings = Object.entries(about).filter(([column]) => columns.has(column));
    return {
      AccountId: jobs[0]?.id ?? 0,
      PartnerId: partnerId,
      Flags: null,
      Settings: settings.toReversed().map(([column, value]) => ({ [column]: value })),
    };
  });
}

const sourceOf = ({ kind }: SourceJob): string => kind || 'D01';

function columnsOf(source: BackupSource, job: SourceJob): readonly (readonly [string, string])[] {
  const last = job.runs.at(-1);
  if (last === undefined) return [];
  const completed = job.runs.findLast(({ outcome }) => outcome === 'success' || outcome === 'warning');
  const seconds = (at: number) => Math.floor(source.shown(at) / 1000);
  const told = {
    F00: STATUSES[last.outcome],
    F02: last.files,
    F04: last.processed,
    F05: last.transferred,
    F06: last.outcome === 'warning' || last.outcome === 'failed' ? 3 : 0,
    F12: last.endedAt === null ? 0 : Math.round((last.endedAt - last.startedAt) / 1000),
    F15: seconds(last.startedAt),
    ...(completed?.endedAt == null
      ? {}
      : { F17: STATUSES[completed.outcome], F18: seconds(completed.endedAt) }),
  };
  return Object.entries(told).map(([field, value]) => [`${sourceOf(job)}${field}`, String(value)] as const);
}
