import { z } from 'zod';
import { seedFor } from '../../values/random';
import type { BackupSource, SourceJob, SourceRun } from '../backup-source/backup-source';
import { withHurdles } from '../backup-source/hurdles';
import { json, type Answer, type LabReply, type LabRequest } from '../http-endpoint';

export interface AhsayOptions {
  readonly source: BackupSource;
  readonly account: { readonly sysUser: string; readonly sysPassword: string };
}

const TIME_ZONE = 'Europe/Amsterdam';
const FIRST_SET = 1_317_401_234_567;
const USUAL_DESTINATION = '-1';

const STATUSES: Readonly<Record<SourceRun['outcome'], string>> = {
  success: 'BS_STOP_SUCCESS',
  warning: 'BS_STOP_SUCCESS_WITH_WARNING',
  failed: 'BS_STOP_BY_SYSTEM_ERROR',
  cancelled: 'BS_STOP_BY_USER',
  blocked: 'BS_STOP_BY_QUOTA_EXCEEDED',
  missed: 'BS_STOP_MISSED_BACKUP',
  running: '',
  'new-word': 'BS_STOP_BY_MOONLIGHT',
};

const Body = z.object({
  SysUser: z.string(),
  SysPwd: z.string(),
  LoginName: z.string().optional(),
  BackupDate: z.string().optional(),
});

/**
 * AhsayCBS as far as its JSON API tells of backups. A job of the source is a backup set of the user that is its
 * `machine`, and its `kind` is the destination. Whatever would add, change or remove something is not there.
 */
export function ahsayAnswer({ source, account }: AhsayOptions): Answer {
  return withHurdles(source, answer, ({ method }) => method === 'POST');

  function answer({ method, path, body }: LabRequest): LabReply {
    const call = /^\/obs\/api\/json\/(?:2\/)?(\w+)\.do$/.exec(path)?.[1];
    if (method !== 'POST' || call === undefined) return json('not found', 404);
    const asked = bodyIn(body);
    const isKnown = asked?.SysUser === account.sysUser && asked.SysPwd === account.sysPassword;
    if (asked === null || !isKnown || source.has('credentials-refused'))
      return no('[Error] Incorrect password.');
    const jobs = source.has('permission-empty') ? [] : source.jobs;
    const own = jobs.filter(({ machine }) => machine === asked.LoginName);
    switch (call) {
      case 'ListUsers':
        return ok(usersOf(jobs));
      case 'ListBackupSets':
        return listed(distinctSets(own), 'No backup set');
      case 'ListBackupJobStatus':
        return listed(
          own.flatMap((job) => statusesOf(source, job, asked.BackupDate ?? '')),
          'No record found',
        );
      case 'GetUserStorageStat':
        return listed(own.map(storageOf), 'No record found');
      default:
        return no('[Error] Unknown call');
    }
  }
}

function usersOf(jobs: readonly SourceJob[]): readonly unknown[] {
  return [...new Set(jobs.map(({ machine }) => machine))].map((LoginName) => ({
    LoginName,
    Owner: '',
    Alias: LoginName,
    Contact: [{ Name: 'made by the lab', Email: 'lab@example.nl' }],
  }));
}

/** Jobs of one user with the same name are one set with several destinations. */
const setId = ({ name }: SourceJob): string => String(FIRST_SET + (seedFor(name, 0) % 1_000_000));
const destinationOf = ({ kind }: SourceJob): string => kind || USUAL_DESTINATION;

function distinctSets(jobs: readonly SourceJob[]): readonly unknown[] {
  return [
    ...new Map(jobs.map((job) => [setId(job), { ID: setId(job), Name: job.name, Type: 'FILE' }])).values(),
  ];
}

/** A job is listed on the day on which it began, by the clock of the server. */
function statusesOf(source: BackupSource, job: SourceJob, date: string): readonly unknown[] {
  return job.runs
    .map((run) => ({ run, start: local(source, run.startedAt) }))
    .filter(({ start }) => start.startsWith(date))
    .map(({ run, start }) => ({
      ID: start.replace(/[ :]/g, '-'),
      LoginName: job.machine,
      Owner: '',
      StartTime: start,
      EndTime: run.endedAt === null ? '' : local(source, run.endedAt),
      BackupJobStatus: STATUSES[run.outcome],
      BackupSetID: setId(job),
      BackupSetName: job.name,
      UploadSize: String(run.transferred),
      DestinationID: destinationOf(job),
      RunVersion: '9.7.0.0',
    }));
}

function storageOf(job: SourceJob): unknown {
  return {
    BackupSetID: setId(job),
    DestinationID: destinationOf(job),
    AverageDataSize: job.stored,
    AverageRetainSize: 0,
  };
}

/** "2026-11-21 22:00:00". */
function local(source: BackupSource, at: number): string {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: TIME_ZONE,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return clock.format(source.shown(at));
}

function bodyIn(body: string): z.infer<typeof Body> | null {
  try {
    return Body.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}

/** Nothing to list is an error with a text, with HTTP 200 as everything. */
function listed(list: readonly unknown[], otherwise: string): LabReply {
  return list.length === 0 ? no(`[Error] ${otherwise}`) : ok(list);
}

function ok(data: unknown): LabReply {
  return json({ Status: 'OK', Data: data });
}

function no(message: string): LabReply {
  return json({ Status: 'Error', Message: message, ExptType: 'com.ahsay.obs.api' });
}
