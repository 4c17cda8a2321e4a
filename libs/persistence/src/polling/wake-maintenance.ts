import type { Sql } from '../database/database';

/**
 * A window that began or ended is seen at the next poll: this makes that poll due at once, with a fresh plan. Windows of the last few
 * minutes only; a poll that has happened since has seen it.
 */
export async function wakeMaintenance(sql: Sql): Promise<number> {
  const { rowCount } = await sql.query(
    `WITH edge AS (
       SELECT w.customer_id, w.site_id, w.asset_id, least(w.ends_at, coalesce(w.cancelled_at, w.ends_at)) AS over, w.starts_at
       FROM maintenance_window w
       WHERE w.starts_at BETWEEN now() - interval '5 minutes' AND now()
          OR w.ends_at BETWEEN now() - interval '5 minutes' AND now()
          OR w.cancelled_at > now() - interval '5 minutes')
     UPDATE poll p SET next_due_at = now(), fence = nextval('app.lease_token')
     FROM (
       SELECT DISTINCT c.connection_id,
              CASE WHEN edge.over <= now() THEN edge.over ELSE edge.starts_at END AS moment
       FROM edge
       JOIN asset a ON a.customer_id = edge.customer_id
         AND (edge.asset_id = a.id OR (edge.asset_id IS NULL AND (edge.site_id = a.site_id OR edge.site_id IS NULL)))
       JOIN "check" c ON c.customer_id = a.customer_id AND c.asset_id = a.id AND c.archived_at IS NULL) e
     WHERE p.connection_id = e.connection_id AND p.next_due_at > now()
       AND (p.last_polled_at IS NULL OR p.last_polled_at < e.moment)`,
  );
  return rowCount ?? 0;
}
