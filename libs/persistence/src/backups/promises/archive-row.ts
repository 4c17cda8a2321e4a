import type { ArchiveMonth } from '@nachtwacht/contracts';
import type { Sql } from '../../database/database';
import { isoColumn } from '../../rows/iso-column';

export type ArchiveRow = ArchiveMonth;

/** The archive month of a job `b`. */
export const ARCHIVE_MONTH = `b.job_id AS "jobId", to_char(b.month, 'YYYY-MM') AS month, b.due_on::text AS "dueOn", b.status,
  ${isoColumn('b.point_at')} AS "pointAt", b.attested_by AS "attestedBy", ${isoColumn('b.attested_at')} AS "attestedAt"`;

/** The last thirteen months of the jobs of a customer that owe archives, oldest first. */
export async function archiveMonthsOf(sql: Sql, customerId: string): Promise<ArchiveRow[]> {
  const { rows } = await sql.query<ArchiveRow>(
    `SELECT ${ARCHIVE_MONTH} FROM backup_archive b
     JOIN backup_job j ON j.customer_id = b.customer_id AND j.id = b.job_id
     WHERE b.customer_id = $1 AND j.archive_by_day IS NOT NULL AND b.month > now() - interval '13 months' - interval '1 day'
     ORDER BY b.job_id, b.month`,
    [customerId],
  );
  return rows;
}
