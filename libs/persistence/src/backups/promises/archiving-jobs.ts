import type { ArchivingJob } from '@nachtwacht/domain';

export type ArchivingRow = Omit<ArchivingJob, 'archiveByDay'> & {
  /** null: no archive was agreed. */
  readonly archiveByDay: number | null;
};

/** Jobs of living assets with what their archives are judged by. Add what is wanted, and a lock of `j`. */
export const ARCHIVING_JOBS = `SELECT j.customer_id AS "customerId", j.id AS "jobId", j.asset_id AS "assetId",
    j.archive_by_day AS "archiveByDay", j.points, (extract(epoch FROM j.active_from) * 1000)::bigint AS "activeFrom",
    CASE WHEN j.paused_at IS NULL THEN NULL ELSE (extract(epoch FROM j.paused_at) * 1000)::bigint END AS "pausedAt",
    (SELECT (extract(epoch FROM max(p.last_success_at)) * 1000)::bigint
     FROM found_asset f JOIN poll p ON p.connection_id = f.connection_id WHERE f.asset_id = j.asset_id) AS "seenAt",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('month', to_char(b.month, 'YYYY-MM'), 'status', b.status,
        'attested', b.attested_at IS NOT NULL)), '[]')
     FROM backup_archive b WHERE b.customer_id = j.customer_id AND b.job_id = j.id) AS months
  FROM backup_job j JOIN asset a ON a.customer_id = j.customer_id AND a.id = j.asset_id
  WHERE a.archived_at IS NULL`;
