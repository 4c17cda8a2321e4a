import type { JobToJudge, KeptNight, KeptRun, NightOverride, SourceSight } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

type JobRow = Omit<JobToJudge, 'nights' | 'runs' | 'overrides' | 'sight'>;
type OfJob<T> = T & { readonly job_id: string };

const MS = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`;
const MS_OR_NULL = (column: string) => `CASE WHEN ${column} IS NULL THEN NULL ELSE ${MS(column)} END`;
/** Nights that a late run may still belong to. */
const NIGHTS_BACK_DAYS = 16;
/** A day more than the comparison goes back in nights of a job that runs every evening. */
const RUNS_BACK_DAYS = 100;
const RUNS_OF_A_JOB = 80;

/** Locks jobs that are due, the longest overdue first; those that another process is at are left to it. */
export async function lockDueJobs(sql: Sql, limit: number): Promise<JobRow[]> {
  const { rows } = await sql.query<JobRow>({
    name: 'lock-due-jobs',
    text: `SELECT j.customer_id AS "customerId", j.id AS "jobId", j.schedule, j.window_minutes AS "windowMinutes",
        j.grace_minutes AS "graceMinutes", j.calendar, j.terms, ${MS('j.active_from')} AS "activeFrom",
        ${MS_OR_NULL('j.paused_at')} AS "pausedAt", ${MS_OR_NULL('j.planned_until')} AS "plannedUntil"
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
  const nights = grouped((await sql.query<OfJob<KeptNight>>(SELECT_NIGHTS, keys)).rows);
  const runs = grouped((await sql.query<OfJob<KeptRun>>(SELECT_RUNS, keys)).rows);
  const overrides = grouped((await sql.query<OfJob<NightOverride>>(SELECT_OVERRIDES, keys)).rows);
  const sights = grouped((await sql.query<OfJob<SourceSight>>(SELECT_SIGHT, keys)).rows);
  return rows.map((row) => ({
    ...row,
    nights: nights.get(row.jobId) ?? [],
    runs: (runs.get(row.jobId) ?? []).map(withoutNulls),
    overrides: overrides.get(row.jobId) ?? [],
    sight: sights.get(row.jobId)?.[0] ?? { blindSince: row.activeFrom, faultText: null },
  }));
}

const KEYS = 'unnest($1::uuid[], $2::uuid[]) AS k(customer_id, job_id)';

const SELECT_NIGHTS = {
  name: 'nights-to-judge',
  text: `SELECT n.job_id, n.date::text AS date,
      (SELECT array_agg(${MS('d.at')}::float8 ORDER BY d.at) FROM unnest(n.dues) AS d(at)) AS dues,
      ${MS('n.window_ends_at')} AS "windowEndsAt", ${MS('n.deadline_at')} AS "deadlineAt", n.duty_date::text AS "dutyDate", n.status,
      ${MS_OR_NULL('least(n.signed_at, n.closed_at)')} AS "settledAt",
      CASE WHEN n.signed_at IS NULL AND n.closed_at IS NULL THEN NULL ELSE
        (SELECT l.data ->> 'status' FROM backup_night_line l WHERE l.customer_id = n.customer_id AND l.job_id = n.job_id
           AND l.date = n.date AND l.kind = 'late-news' ORDER BY l.id DESC LIMIT 1) END AS "lateStatus"
    FROM ${KEYS} JOIN backup_night n USING (customer_id, job_id)
    WHERE n.date > current_date - ${String(NIGHTS_BACK_DAYS)} ORDER BY n.job_id, n.date`,
};

const SELECT_RUNS = {
  name: 'runs-to-judge',
  text: `SELECT r.* FROM ${KEYS} CROSS JOIN LATERAL (
      SELECT r.job_id, r.source_id AS id, r.outcome, r.raw_status AS "rawStatus", r.will_retry AS "willRetry",
        to_char(r.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "startedAt",
        to_char(r.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "finishedAt",
        r.bytes_processed AS "bytesProcessed", r.bytes_transferred AS "bytesTransferred", r.bytes_stored AS "bytesStored",
        r.files, r.message, ${MS('r.at')} AS at, ${MS('r.changed_at')} AS "toldAt"
      FROM backup_run r WHERE r.customer_id = k.customer_id AND r.job_id = k.job_id AND r.at > now() - interval '${String(RUNS_BACK_DAYS)} days'
      ORDER BY r.at DESC LIMIT ${String(RUNS_OF_A_JOB)}) r
    ORDER BY r.job_id, r.at, r.id`,
};

const SELECT_OVERRIDES = {
  name: 'overrides-to-judge',
  text: `SELECT o.job_id, o.id, o.text, o.reason AS why, o.from_date::text AS "from", o.until_date::text AS until,
      o.needs_lead AND o.agreed_at IS NULL AS "awaitsLead"
    FROM ${KEYS} JOIN backup_override o USING (customer_id, job_id)
    WHERE o.ended_at IS NULL AND o.until_date > current_date - ${String(NIGHTS_BACK_DAYS)} ORDER BY o.job_id, o.until_date DESC`,
};

/** Of several ways to a source one that is open is enough; a job without any is not seen at all. */
const SELECT_SIGHT = {
  name: 'sight-of-jobs',
  text: `SELECT DISTINCT ON (k.job_id) k.job_id,
      ${MS_OR_NULL('CASE WHEN p.fault_class IS NOT NULL THEN coalesce(p.fault_since, p.last_polled_at) WHEN NOT x.enabled THEN coalesce(p.last_success_at, x.created_at) END')} AS "blindSince",
      p.fault_text AS "faultText"
    FROM ${KEYS} JOIN backup_job j ON j.customer_id = k.customer_id AND j.id = k.job_id
    JOIN "check" h ON h.customer_id = j.customer_id AND h.asset_id = j.asset_id AND h.aspect = 'backup' AND h.archived_at IS NULL
    JOIN connection x ON x.id = h.connection_id AND x.archived_at IS NULL
    JOIN poll p ON p.connection_id = x.id
    ORDER BY k.job_id, p.fault_class IS NOT NULL OR NOT x.enabled`,
};

function withoutNulls(run: KeptRun): KeptRun {
  const { rawStatus, bytesTransferred, willRetry, ...rest } = run;
  return {
    ...rest,
    ...(rawStatus == null ? {} : { rawStatus }),
    ...(bytesTransferred == null ? {} : { bytesTransferred }),
    ...(willRetry ? { willRetry } : {}),
  };
}

function grouped<T>(rows: readonly OfJob<T>[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const { job_id: jobId, ...rest } of rows) {
    const group = groups.get(jobId);
    if (group) group.push(rest as T);
    else groups.set(jobId, [rest as T]);
  }
  return groups;
}
