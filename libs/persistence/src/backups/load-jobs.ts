import {
  isoOf,
  type BackupOutcome,
  type JobToJudge,
  type KeptNight,
  type KeptRun,
  type NightOverride,
  type NightStatus,
  type SourceSight,
} from '@nachtwacht/domain';
import type { QueryArrayConfig } from 'pg';
import type { Sql } from '../database/database';

type JobRow = Omit<JobToJudge, 'nights' | 'runs' | 'overrides' | 'sight'>;

const MS = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;
/** Nights that a late run may still belong to, while nobody has settled them. */
const NIGHTS_BACK_DAYS = 16;
/** Settled ones, beside which late news are told. */
const SETTLED_BACK_DAYS = 6;
const RUNS_BACK_DAYS = 100;
/** As many as a habit is made of, and some more for evenings with several. */
const RUNS_OF_A_JOB = 40;

/** Locks jobs that are due, the longest overdue first; those that another process is at are left to it. */
export async function lockDueJobs(sql: Sql, limit: number): Promise<JobRow[]> {
  const { rows } = await sql.query<JobRow>({
    name: 'lock-due-jobs',
    text: `SELECT j.customer_id AS "customerId", j.id AS "jobId", j.schedule, j.window_minutes AS "windowMinutes",
        j.grace_minutes AS "graceMinutes", j.calendar, j.terms, ${MS('j.active_from')} AS "activeFrom",
        ${MS('j.paused_at')} AS "pausedAt", ${MS('j.planned_until')} AS "plannedUntil"
      FROM backup_job j JOIN asset a ON a.customer_id = j.customer_id AND a.id = j.asset_id
      -- Moments are kept in milliseconds: one that was rounded up has come, too.
      WHERE j.judge_at <= now() + interval '1 millisecond' AND a.archived_at IS NULL
      ORDER BY j.judge_at LIMIT $1 FOR UPDATE OF j SKIP LOCKED`,
    values: [limit],
  });
  return rows;
}

/** All that the judging of these jobs needs, in four queries for any number of them. */
export async function loadJobs(sql: Sql, rows: readonly JobRow[]): Promise<JobToJudge[]> {
  const keys = [rows.map(({ customerId }) => customerId), rows.map(({ jobId }) => jobId)];
  const nights = grouped(await rowsOf<NightColumns>(sql, SELECT_NIGHTS, keys), nightOf);
  const runs = grouped(await rowsOf<RunColumns>(sql, SELECT_RUNS, keys), runOf);
  const overrides = grouped(await rowsOf<OverrideColumns>(sql, SELECT_OVERRIDES, keys), overrideOf);
  const sights = grouped(await rowsOf<SightColumns>(sql, SELECT_SIGHT, keys), sightOf);
  return rows.map((row) => ({
    ...row,
    nights: nights.get(row.jobId) ?? [],
    runs: runs.get(row.jobId) ?? [],
    overrides: overrides.get(row.jobId) ?? [],
    sight: sights.get(row.jobId)?.[0] ?? { blindSince: row.activeFrom, faultText: null },
  }));
}

/** Rows as arrays, the job first: hundreds of thousands are read when a night is over. */
async function rowsOf<Row extends unknown[]>(
  sql: Sql,
  query: { readonly name: string; readonly text: string },
  values: unknown[],
): Promise<Row[]> {
  const arrays: QueryArrayConfig = { ...query, values, rowMode: 'array' };
  return (await sql.query<Row>(arrays)).rows;
}

type Columns = readonly [jobId: string, ...unknown[]];

function grouped<Row extends Columns, T>(rows: readonly Row[], of: (row: Row) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row[0]);
    if (group) group.push(of(row));
    else groups.set(row[0], [of(row)]);
  }
  return groups;
}

const KEYS = 'unnest($1::uuid[], $2::uuid[]) AS k(customer_id, job_id)';

type NightColumns = [
  jobId: string,
  date: string,
  dues: number[],
  windowEndsAt: number,
  deadlineAt: number,
  dutyDate: string,
  status: NightStatus,
  settledAt: number | null,
  lateStatus: NightStatus | null,
];
/** From the oldest on that nobody settled: a gap between two would give runs of the one to the other. */
const SELECT_NIGHTS = {
  name: 'nights-to-judge',
  // Materialized: left to itself, the oldest is looked for anew at every night.
  text: `WITH known AS MATERIALIZED (
      SELECT k.*, (
        SELECT least(current_date - ${String(SETTLED_BACK_DAYS)}, min(o.date) - 1) FROM backup_night o
        WHERE o.customer_id = k.customer_id AND o.job_id = k.job_id AND o.date > current_date - ${String(NIGHTS_BACK_DAYS)}
          AND o.signed_at IS NULL AND o.closed_at IS NULL) AS after
      FROM ${KEYS})
    SELECT n.job_id, n.date::text, (SELECT array_agg(${MS('d.at')} ORDER BY d.at) FROM unnest(n.dues) AS d(at)),
      ${MS('n.window_ends_at')}, ${MS('n.deadline_at')}, n.duty_date::text, n.status, ${MS('least(n.signed_at, n.closed_at)')},
      CASE WHEN n.signed_at IS NULL AND n.closed_at IS NULL THEN NULL ELSE
        (SELECT l.data ->> 'status' FROM backup_night_line l WHERE l.job_id = n.job_id AND l.date = n.date
           AND l.kind = 'late-news' ORDER BY l.id DESC LIMIT 1) END
    FROM known k JOIN backup_night n ON n.customer_id = k.customer_id AND n.job_id = k.job_id AND n.date > k.after
    ORDER BY n.job_id, n.date`,
};

function nightOf(row: NightColumns): KeptNight {
  const [, date, dues, windowEndsAt, deadlineAt, dutyDate, status, settledAt, lateStatus] = row;
  return { date, dues, windowEndsAt, deadlineAt, dutyDate, status, settledAt, lateStatus };
}

type RunColumns = [
  jobId: string,
  id: string,
  outcome: BackupOutcome,
  rawStatus: string | null,
  willRetry: boolean,
  startedAt: number | null,
  finishedAt: number | null,
  bytesProcessed: number | null,
  bytesTransferred: number | null,
  bytesStored: number | null,
  files: number | null,
  message: string | null,
  at: number,
  toldAt: number,
];
const SELECT_RUNS = {
  name: 'runs-to-judge',
  text: `SELECT r.* FROM ${KEYS} CROSS JOIN LATERAL (
      SELECT r.job_id, r.source_id, r.outcome, r.raw_status, r.will_retry, ${MS('r.started_at')}, ${MS('r.finished_at')},
        r.bytes_processed, r.bytes_transferred, r.bytes_stored, r.files, r.message, ${MS('r.at')} AS at, ${MS('r.changed_at')}
      FROM backup_run r WHERE r.customer_id = k.customer_id AND r.job_id = k.job_id
        AND r.at > now() - interval '${String(RUNS_BACK_DAYS)} days'
      ORDER BY r.at DESC LIMIT ${String(RUNS_OF_A_JOB)}) r
    ORDER BY r.job_id, r.at, r.source_id`,
};

function runOf(row: RunColumns): KeptRun {
  const [
    ,
    id,
    outcome,
    raw,
    retry,
    startedAt,
    finishedAt,
    processed,
    transferred,
    stored,
    files,
    message,
    at,
    toldAt,
  ] = row;
  const run: Mutable<KeptRun> = {
    id,
    outcome,
    startedAt: startedAt === null ? null : isoOf(startedAt),
    finishedAt: finishedAt === null ? null : isoOf(finishedAt),
    bytesProcessed: processed,
    bytesStored: stored,
    files,
    message,
    at,
    toldAt,
  };
  if (raw !== null) run.rawStatus = raw;
  if (transferred !== null) run.bytesTransferred = transferred;
  if (retry) run.willRetry = true;
  return run;
}
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type OverrideColumns = [
  jobId: string,
  id: string,
  text: string,
  why: string,
  from: string,
  until: string,
  awaitsLead: boolean,
];
const SELECT_OVERRIDES = {
  name: 'overrides-to-judge',
  text: `SELECT o.job_id, o.id, o.text, o.reason, o.from_date::text, o.until_date::text, o.needs_lead AND o.agreed_at IS NULL
    FROM ${KEYS} JOIN backup_override o USING (customer_id, job_id)
    WHERE o.ended_at IS NULL AND o.until_date > current_date - ${String(NIGHTS_BACK_DAYS)} ORDER BY o.job_id, o.until_date DESC`,
};

function overrideOf([, id, text, why, from, until, awaitsLead]: OverrideColumns): NightOverride {
  return { id, text, why, from, until, awaitsLead };
}

type SightColumns = [jobId: string, blindSince: number | null, faultText: string | null];
/** Of several ways to a source one that is open is enough; a job without any is not seen at all. */
const SELECT_SIGHT = {
  name: 'sight-of-jobs',
  text: `SELECT DISTINCT ON (k.job_id) k.job_id,
      ${MS('CASE WHEN p.fault_class IS NOT NULL THEN coalesce(p.fault_since, p.last_polled_at) WHEN NOT x.enabled THEN coalesce(p.last_success_at, x.created_at) END')},
      p.fault_text
    FROM ${KEYS} JOIN backup_job j ON j.customer_id = k.customer_id AND j.id = k.job_id
    JOIN "check" h ON h.customer_id = j.customer_id AND h.asset_id = j.asset_id AND h.aspect = 'backup' AND h.archived_at IS NULL
    JOIN connection x ON x.id = h.connection_id AND x.archived_at IS NULL
    JOIN poll p ON p.connection_id = x.id
    ORDER BY k.job_id, p.fault_class IS NOT NULL OR NOT x.enabled`,
};

function sightOf([, blindSince, faultText]: SightColumns): SourceSight {
  return { blindSince, faultText };
}
