import type { Calendar } from '@nachtwacht/domain/time';
import type { JobAgreement } from '@nachtwacht/domain';
import type { Sql } from '../../database/database';

/** A job under lock, with what is agreed about it and the free days of its customer. */
export interface HeldJob {
  readonly customerId: string;
  readonly jobId: string;
  readonly assetId: string;
  readonly agreement: JobAgreement;
  readonly customersCalendar: Calendar | null;
  /** Of the customer. */
  readonly timeZone: string;
}

type Row = JobAgreement & Omit<HeldJob, 'agreement'>;

const MS = (column: string) =>
  `CASE WHEN ${column} IS NULL THEN NULL ELSE (extract(epoch FROM ${column}) * 1000)::bigint END`;

const AGREEMENTS = `SELECT j.customer_id AS "customerId", j.id AS "jobId", j.asset_id AS "assetId", j.schedule,
    j.window_minutes AS "windowMinutes", j.grace_minutes AS "graceMinutes", j.calendar, j.terms, j.package_code AS "packageCode",
    j.protects_asset_id AS "protectsAssetId", j.archive_by_day AS "archiveByDay", ${MS('j.active_from')} AS "activeFrom",
    ${MS('j.paused_at')} AS "pausedAt", j.pause_reason AS "pauseReason", j.learned, t.calendar AS "customersCalendar",
    c.time_zone AS "timeZone"
  FROM backup_job j
  JOIN customer c ON c.id = j.customer_id
  JOIN asset a ON a.customer_id = j.customer_id AND a.id = j.asset_id
  LEFT JOIN backup_terms t ON t.customer_id = j.customer_id
  WHERE a.archived_at IS NULL`;

/** Locks jobs: `where` continues the conditions (`AND j.id = $1`), and may end in an order and a limit. */
export async function holdJobs(
  sql: Sql,
  where: string,
  values: readonly unknown[],
  others: 'wait' | 'skip' = 'wait',
): Promise<HeldJob[]> {
  const lock = `FOR UPDATE OF j${others === 'skip' ? ' SKIP LOCKED' : ''}`;
  const { rows } = await sql.query<Row>(`${AGREEMENTS} ${where} ${lock}`, [...values]);
  return rows.map(({ customerId, jobId, assetId, customersCalendar, timeZone, ...agreement }) => ({
    customerId,
    jobId,
    assetId,
    agreement,
    customersCalendar,
    timeZone,
  }));
}

/** The database's clock, epoch milliseconds. */
export async function databaseNow(sql: Sql): Promise<number> {
  const { rows } = await sql.query<{ now: number }>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now',
  );
  return rows[0]?.now ?? 0;
}
