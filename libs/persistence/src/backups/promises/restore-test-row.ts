import type { RestoreTest } from '@nachtwacht/contracts';
import type { Sql } from '../../database/database';

/** Add what is wanted: `WHERE r.id = $1`. */
export const RESTORE_TESTS = `SELECT r.id, r.customer_id AS "customerId", r.job_id AS "jobId", a.name AS "jobName",
    r.planned_on::text AS "plannedOn", r.done_on::text AS "doneOn", r.method, r.restored, r.duration_minutes AS "durationMinutes",
    r.result, r.remarks, r.done_by AS "doneBy", r.cancelled_at IS NOT NULL AS cancelled
  FROM restore_test r
  LEFT JOIN backup_job j ON j.customer_id = r.customer_id AND j.id = r.job_id
  LEFT JOIN asset a ON a.customer_id = j.customer_id AND a.id = j.asset_id`;

/** The newest first. */
export async function restoreTestsOf(sql: Sql, customerId: string): Promise<RestoreTest[]> {
  const { rows } = await sql.query<RestoreTest>(
    `${RESTORE_TESTS} WHERE r.customer_id = $1 ORDER BY coalesce(r.done_on, r.planned_on) DESC, r.id LIMIT 200`,
    [customerId],
  );
  return rows;
}
