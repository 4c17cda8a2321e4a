import {
  reasonText,
  type Reason,
  type ReportDevice,
  type ReportIncident,
  type ReportMaintenance,
  type ReportUnwell,
  type ReportUpdate,
} from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';
import { worstOf } from '../rows/status-now';
import type { GatheredPeriod } from './gathered-period';

/** What lasted in the period; what ended after it was open at its end. */
export async function gatherIncidents(
  sql: Sql,
  { customerId, from, to }: GatheredPeriod,
): Promise<ReportIncident[]> {
  const { rows } = await sql.query<ReportIncident>(
    `SELECT i.id, a.name AS asset, i.worst_status AS worst, ${isoColumn('i.opened_at')} AS "openedAt",
       CASE WHEN i.closed_at < $3 THEN ${isoColumn('i.closed_at')} END AS "closedAt",
       CASE WHEN i.acknowledged_at < $3 THEN ${isoColumn('i.acknowledged_at')} END AS "takenAt"
     FROM incident i JOIN asset a ON a.customer_id = i.customer_id AND a.id = i.asset_id
     WHERE i.customer_id = $1 AND i.opened_at < $3 AND (i.closed_at IS NULL OR i.closed_at >= $2)
     ORDER BY i.opened_at, i.id`,
    [customerId, from, to],
  );
  return rows;
}

/** Those that were done in the period, and those that waited at its end. */
export async function gatherUpdates(
  sql: Sql,
  { customerId, from, to }: GatheredPeriod,
): Promise<ReportUpdate[]> {
  const { rows } = await sql.query<ReportUpdate>(
    `SELECT a.name AS asset, i.from_version AS "from", i.target, i.security, ${isoColumn('i.seen_at')} AS "seenAt",
       ${isoColumn('i.due_at')} AS "dueAt", CASE WHEN i.done_at < $3 THEN ${isoColumn('i.done_at')} END AS "doneAt"
     FROM update_item i JOIN asset a ON a.customer_id = i.customer_id AND a.id = i.asset_id
     WHERE i.customer_id = $1 AND i.seen_at < $3 AND (i.ended_at IS NULL OR i.ended_at >= $3)
       AND (i.done_at IS NULL OR i.done_at >= $2)
     ORDER BY i.due_at, i.id`,
    [customerId, from, to],
  );
  return rows;
}

/** What was planned for the period, also what was cancelled. */
export async function gatherMaintenance(
  sql: Sql,
  { customerId, from, to }: GatheredPeriod,
): Promise<ReportMaintenance[]> {
  const { rows } = await sql.query<ReportMaintenance>(
    `SELECT coalesce(a.name, s.name) AS "of", ${isoColumn('w.starts_at')} AS "from", ${isoColumn('w.ends_at')} AS "to",
       CASE WHEN w.cancelled_at < $3 THEN ${isoColumn('w.cancelled_at')} END AS "cancelledAt"
     FROM maintenance_window w
     LEFT JOIN site s ON s.customer_id = w.customer_id AND s.id = w.site_id
     LEFT JOIN asset a ON a.customer_id = w.customer_id AND a.id = w.asset_id
     WHERE w.customer_id = $1 AND w.starts_at < $3 AND w.ends_at >= $2 ORDER BY w.starts_at, w.id`,
    [customerId, from, to],
  );
  return rows;
}

/** With the worst status of its checks when the period ended; one without any was not known. */
export async function gatherDevices(sql: Sql, { customerId, to }: GatheredPeriod): Promise<ReportDevice[]> {
  const { rows } = await sql.query<DeviceRow>(
    `SELECT a.name AS asset, a.kind, coalesce((SELECT ${worstOf('t.status')} FROM "check" c
         JOIN transition t ON t.check_id = c.id AND t.started_at < $2 AND (t.ended_at IS NULL OR t.ended_at >= $2)
         WHERE c.customer_id = a.customer_id AND c.asset_id = a.id
           AND (c.archived_at IS NULL OR c.archived_at >= $2)), 'unknown') AS status,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('aspect', c.aspect, 'instance', c.instance, 'status', t.status,
            'since', ${isoColumn('t.started_at')}, 'reason', t.reason) ORDER BY c.aspect, c.instance, c.id), '[]')
          FROM "check" c
          JOIN transition t ON t.check_id = c.id AND t.started_at < $2 AND (t.ended_at IS NULL OR t.ended_at >= $2)
          WHERE c.customer_id = a.customer_id AND c.asset_id = a.id AND t.status IN ('critical', 'warning', 'unknown')
            AND (c.archived_at IS NULL OR c.archived_at >= $2)) AS unwell,
       (SELECT ${isoColumn('min(s.forecast_at)')} FROM "check" c JOIN check_state s ON s.check_id = c.id
         WHERE c.customer_id = a.customer_id AND c.asset_id = a.id AND c.archived_at IS NULL) AS "fullAt"
     FROM asset a
     WHERE a.customer_id = $1 AND a.kind <> 'backup-job' AND a.created_at < $2
       AND (a.archived_at IS NULL OR a.archived_at >= $2)
     ORDER BY a.name, a.id`,
    [customerId, to],
  );
  return rows.map(({ unwell, ...device }) => ({
    ...device,
    unwell: unwell.map(({ reason, ...each }) => ({
      ...each,
      nl: reasonText(reason, 'nl'),
      en: reasonText(reason, 'en'),
    })),
  }));
}

interface DeviceRow extends Omit<ReportDevice, 'unwell'> {
  readonly unwell: readonly (Omit<ReportUnwell, 'nl' | 'en'> & { readonly reason: Reason })[];
}
