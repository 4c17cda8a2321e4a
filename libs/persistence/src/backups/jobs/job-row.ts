import type { BackupJob } from '@nachtwacht/contracts';
import { remark, type KeptLearning } from '@nachtwacht/domain';
import { isoColumn } from '../../rows/iso-column';

/** A job as `JOBS` reads it. */
export type StoredJob = Omit<BackupJob, 'learned'> & { readonly learned: KeptLearning | null };

/** What is stored is what the newest run said that said it at all; of longer ago it is no news. */
const STORED_WITHIN = '100 days';

/**
 * Jobs with the names around them, the newest good run and what is stored. Add what is wanted:
 * `AND j.customer_id = $1`.
 */
export const JOBS = `SELECT j.id, j.customer_id AS "customerId", c.name AS "customerName", j.asset_id AS "assetId", a.name,
    x.collector, x.id AS "connectionId", j.protects_asset_id AS "protectsAssetId", p.name AS "protectsName",
    j.package_code AS "packageCode", j.schedule, j.learned, j.window_minutes AS "windowMinutes",
    j.grace_minutes AS "graceMinutes", j.calendar, j.terms, j.archive_by_day AS "archiveByDay",
    ${isoColumn('j.active_from')} AS "activeFrom", ${isoColumn('j.paused_at')} AS "pausedAt", j.pause_reason AS "pauseReason",
    ${isoColumn('g.at')} AS "lastGoodAt", s.bytes AS "storedBytes"
  FROM backup_job j
  JOIN customer c ON c.id = j.customer_id
  JOIN asset a ON a.customer_id = j.customer_id AND a.id = j.asset_id
  LEFT JOIN asset p ON p.customer_id = j.customer_id AND p.id = j.protects_asset_id
  LEFT JOIN LATERAL (
    SELECT x.id, x.collector FROM found_asset f JOIN connection x ON x.id = f.connection_id
    WHERE f.asset_id = j.asset_id AND x.archived_at IS NULL ORDER BY x.enabled DESC, f.last_seen_at DESC LIMIT 1) x ON true
  LEFT JOIN LATERAL (
    SELECT coalesce(r.finished_at, r.at) AS at FROM backup_run r
    WHERE r.customer_id = j.customer_id AND r.job_id = j.id AND r.outcome IN ('success', 'warning')
    ORDER BY r.at DESC LIMIT 1) g ON true
  LEFT JOIN LATERAL (
    SELECT r.bytes_stored AS bytes FROM backup_run r
    WHERE r.customer_id = j.customer_id AND r.job_id = j.id AND r.bytes_stored IS NOT NULL
      AND r.at > now() - interval '${STORED_WITHIN}'
    ORDER BY r.at DESC LIMIT 1) s ON true
  WHERE a.archived_at IS NULL`;

export const JOBS_IN_ORDER = 'ORDER BY lower(c.name), lower(a.name), j.id';

export function jobRow({ learned, ...job }: StoredJob): BackupJob {
  return { ...job, learned: learned?.kind === 'proposed' ? proposal(learned, job.windowMinutes) : null };
}

function proposal(
  { schedule, windowMinutes, due, ran, spreadMinutes }: Extract<KeptLearning, { kind: 'proposed' }>,
  presentWindow: number,
): BackupJob['learned'] {
  return {
    // A copy with lists of its own, as the contract has them.
    schedule:
      schedule.kind === 'evenings' ? { ...schedule, weekdays: [...schedule.weekdays] } : { ...schedule },
    windowMinutes: windowMinutes ?? presentWindow,
    why: remark('schedule-learned', { due, ran, spread: spreadMinutes }),
  };
}
