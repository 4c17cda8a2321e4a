import type { BackupSource, SourceJob, SourceRun } from '../backup-source/backup-source';
import { uuidOf } from '../backup-source/hurdles';

const PLAN = 1;
const MACHINE = 2;
const TASK = 3;
const ALERT = 4;

const CODES: Readonly<Record<SourceRun['outcome'], string>> = {
  success: 'ok',
  warning: 'warning',
  failed: 'error',
  cancelled: 'cancelled',
  blocked: 'error',
  running: '',
  missed: '',
  'new-word': 'partially-done',
};

/** `gt(2026-11-22T00:00:00Z)` as epoch milliseconds; also a number of nanoseconds. */
function after(text: string | null): number {
  const [, value = ''] = /^gt\((.+)\)$/.exec(text ?? '') ?? [];
  if (/^\d+$/.test(value)) return Number(BigInt(value) / 1_000_000n);
  return value === '' ? 0 : Date.parse(value);
}

/** Times have nanoseconds. */
const rfc3339 = (source: BackupSource, at: number): string =>
  new Date(source.shown(at)).toISOString().replace('Z', '642031Z');

export function tasksOf(source: BackupSource, query: URLSearchParams): readonly unknown[] {
  const runs = source.jobs.flatMap((job) =>
    job.runs.filter(({ outcome }) => outcome !== 'missed').map((run) => ({ job, run })),
  );
  const ended = query.get('completedAt');
  const chosen =
    ended === null
      ? runs.filter(
          ({ run }) => run.endedAt === null && source.shown(run.startedAt) > after(query.get('startedAt')),
        )
      : runs.filter(({ run }) => run.endedAt !== null && source.shown(run.endedAt) > after(ended));
  return chosen
    .toSorted((a, b) => (b.run.endedAt ?? b.run.startedAt) - (a.run.endedAt ?? a.run.startedAt))
    .map(({ job, run }) => task(source, job, run));
}

function task(source: BackupSource, job: SourceJob, run: SourceRun): Readonly<Record<string, unknown>> {
  const id = `1634702033410${String(run.id).padStart(6, '0')}`;
  const started = rfc3339(source, run.startedAt);
  return {
    uuid: uuidOf(TASK, run.id),
    type: 'backup',
    queue: 'backup',
    priority: 'normal',
    tenant: { id: '66', uuid: uuidOf(9, 1), name: 'Make-believe practice', locator: '/1/66/' },
    policy: { id: uuidOf(PLAN, planNumber(job)), type: 'backup', name: job.name },
    resource: { id: uuidOf(MACHINE, job.id), type: 'machine', name: job.machine },
    context: { title: `Backing up ${job.machine}` },
    // As it comes: larger than a number of JavaScript can hold.
    id: Number(id),
    idString: id,
    state: run.endedAt === null ? 'started' : 'completed',
    enqueuedAt: started,
    startedAt: started,
    updatedAt: rfc3339(source, run.endedAt ?? run.startedAt),
    ...(run.endedAt === null ? {} : { completedAt: rfc3339(source, run.endedAt), result: resultOf(run) }),
  };
}

function resultOf(run: SourceRun): Readonly<Record<string, unknown>> {
  const code = CODES[run.outcome];
  if (code !== 'error') return { code };
  const reason = run.outcome === 'blocked' ? 'QuotaExceeded' : 'BackupFailed';
  return { code, error: { domain: 'Backup', code: '0x01E50023', reason, message: run.message } };
}

/** A run that never came is told as an alert, and so is one that was cancelled. */
export function alertsOf(source: BackupSource, query: URLSearchParams): readonly unknown[] {
  const since = after(query.get('updated_at'));
  return source.jobs.flatMap((job) =>
    job.runs
      .filter(({ outcome }) => outcome === 'missed' || outcome === 'cancelled')
      .filter(({ startedAt }) => source.shown(startedAt) > since)
      .map((run) => alert(source, job, run)),
  );
}

function alert(source: BackupSource, job: SourceJob, run: SourceRun): Readonly<Record<string, unknown>> {
  const isMissed = run.outcome === 'missed';
  const at = new Date(source.shown(run.endedAt ?? run.startedAt)).toISOString();
  const seconds = (moment: number) => Math.floor(source.shown(moment) / 1000);
  return {
    id: uuidOf(ALERT, run.id).toUpperCase(),
    type: isMissed ? 'NoBackupForXDays' : 'BackupCanceled',
    createdAt: at,
    receivedAt: at,
    updatedAt: at,
    severity: 'warning',
    category: 'Backup',
    tenant: { id: '66', uuid: uuidOf(9, 1), locator: '/1/66/' },
    details: {
      planId: uuidOf(PLAN, planNumber(job)).toUpperCase(),
      planName: job.name,
      resourceId: uuidOf(MACHINE, job.id).toUpperCase(),
      resourceName: job.machine,
      ...(isMissed
        ? { daysPassed: 3 }
        : { startTime: seconds(run.startedAt), finishTime: seconds(run.endedAt ?? run.startedAt) }),
    },
  };
}

/** The same name is the same plan. */
function planNumber({ name }: SourceJob): number {
  return Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 1_000_000, 7);
}
