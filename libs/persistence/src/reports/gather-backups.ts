import type { ReportBackupJob, ReportNight, ReportRestoreTest, ReportRestoreTests } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';
import type { GatheredPeriod } from './gathered-period';

/** Jobs that were promised in the month, also those that were paused since: their nights were. */
export async function gatherBackups(
  sql: Sql,
  { customerId, firstDay, nextDay }: GatheredPeriod,
): Promise<ReportBackupJob[]> {
  const { rows: jobs } = await sql.query<Omit<ReportBackupJob, 'nights'>>(
    `SELECT j.id, a.name, p.name AS protects, k.gigabytes AS "packageGigabytes",
       (SELECT ${isoColumn('max(n.finished_at)')} FROM backup_night n WHERE n.customer_id = j.customer_id
          AND n.job_id = j.id AND n.date < $2 AND coalesce(n.hidden, n.status) IN ('success', 'success-after-retry')) AS "goodBefore",
       (SELECT jsonb_build_object('status', v.status, 'pointAt', ${isoColumn('v.point_at')}) FROM backup_archive v
          WHERE v.customer_id = j.customer_id AND v.job_id = j.id AND v.month = $2::date) AS archive
     FROM backup_job j
     JOIN asset a ON a.customer_id = j.customer_id AND a.id = j.asset_id
     LEFT JOIN asset p ON p.customer_id = j.customer_id AND p.id = j.protects_asset_id
     LEFT JOIN backup_package k ON k.code = j.package_code
     WHERE j.customer_id = $1 AND (a.archived_at IS NULL OR EXISTS (SELECT FROM backup_night n
       WHERE n.customer_id = j.customer_id AND n.job_id = j.id AND n.date >= $2 AND n.date < $3))
     ORDER BY a.name, j.id`,
    [customerId, firstDay, nextDay],
  );
  const { rows } = await sql.query<ReportNight & { readonly job: string }>(
    `SELECT job_id AS job, date::text AS date, status, hidden, ${isoColumn('finished_at')} AS "finishedAt", bytes,
       signed_by_name AS "signedBy"
     FROM backup_night WHERE customer_id = $1 AND date >= $2 AND date < $3 ORDER BY job_id, date`,
    [customerId, firstDay, nextDay],
  );
  const nights = Map.groupBy(rows, ({ job }) => job);
  return jobs.map((job) => ({
    ...job,
    nights: (nights.get(job.id) ?? []).map(({ job: _, ...night }) => night),
  }));
}

/** Those of the month and the last before it ended; the next is owed so many months after the last that passed. */
export async function gatherRestoreTests(
  sql: Sql,
  { customerId, firstDay, nextDay }: GatheredPeriod,
): Promise<ReportRestoreTests> {
  const { rows: done } = await sql.query<ReportRestoreTest>(
    `SELECT t.done_on::text AS "doneOn", a.name AS job, t.method, coalesce(t.result, 'partly') AS result, t.done_by AS "doneBy",
       t.duration_minutes AS "durationMinutes",
       CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('name', s.name, 'result', s.result) END AS "coSigned"
     FROM restore_test t
     LEFT JOIN backup_job j ON j.customer_id = t.customer_id AND j.id = t.job_id
     LEFT JOIN asset a ON a.customer_id = j.customer_id AND a.id = j.asset_id
     LEFT JOIN co_sign s ON s.customer_id = t.customer_id AND s.restore_test_id = t.id
     WHERE t.customer_id = $1 AND t.done_on < $2 AND t.cancelled_at IS NULL AND t.done_on >= least($3::date, (
       SELECT max(o.done_on) FROM restore_test o WHERE o.customer_id = $1 AND o.done_on < $2 AND o.cancelled_at IS NULL))
     ORDER BY t.done_on, t.id`,
    [customerId, nextDay, firstDay],
  );
  const { rows: due } = await sql.query<{ dueOn: string }>(
    `SELECT (coalesce((SELECT max(done_on) FROM restore_test t WHERE t.customer_id = b.customer_id AND t.result = 'passed'
         AND t.done_on < $2 AND t.cancelled_at IS NULL), b.restore_since)
       + make_interval(months => b.restore_every_months))::date::text AS "dueOn"
     FROM backup_terms b WHERE b.customer_id = $1`,
    [customerId, nextDay],
  );
  return {
    dueOn: due[0]?.dueOn ?? null,
    last: done.at(-1) ?? null,
    inPeriod: done.filter(({ doneOn }) => doneOn >= firstDay),
  };
}
