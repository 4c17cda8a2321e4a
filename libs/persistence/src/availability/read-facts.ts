import type { AnnouncedWork, AssetHistory, Period } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

/** Epoch milliseconds as a number: exact for all moments that a database of this product holds. */
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** An asset of a service with what its checks of whether it answers said, and the work that was planned on it. */
export interface AssetFacts extends AssetHistory {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  readonly works: readonly AnnouncedWork[];
}

/**
 * Every asset of a customer that was there in a period, in one query. What lasts and is silent past its time ends
 * there, also while nobody is there to write that down. A week of before comes along: an outage that planned work
 * was put over may have begun there.
 */
export async function readAssetFacts(
  sql: Sql,
  customerId: string,
  { from, to }: Period,
): Promise<AssetFacts[]> {
  const { rows } = await sql.query<AssetFacts>(
    `SELECT a.id, a.name, a.service_code AS service,
       json_build_object('from', ${ms('a.created_at')}, 'to', ${ms('a.archived_at')}) AS there,
       coalesce(k.checks, '[]') AS checks, coalesce(w.works, '[]') AS works
     FROM asset a
     LEFT JOIN LATERAL (
       SELECT json_agg(json_build_object(
         'there', json_build_object('from', ${ms('least(c.created_at, t.first)')}, 'to', ${ms('c.archived_at')}),
         'intervals', coalesce(t.intervals, '[]')) ORDER BY c.id) AS checks
       FROM "check" c
       LEFT JOIN LATERAL (
         SELECT min(t.started_at) AS first, json_agg(json_build_object('from', ${ms('t.started_at')}, 'status', t.status,
           'to', ${ms(`CASE WHEN t.ended_at IS NULL AND t.status NOT IN ('unknown', 'maintenance') AND n.stale_at < now()
                            THEN greatest(n.stale_at, t.started_at) ELSE t.ended_at END`)}) ORDER BY t.started_at) AS intervals
         FROM transition t LEFT JOIN check_now n ON n.check_id = c.id
         WHERE t.check_id = c.id AND (t.ended_at > to_timestamp($2::float8 / 1000) - interval '7 days' OR t.ended_at IS NULL)
           AND t.started_at < to_timestamp($3::float8 / 1000)) t ON true
       WHERE c.customer_id = a.customer_id AND c.asset_id = a.id AND c.aspect = 'reach'
         AND coalesce(c.archived_at, 'infinity') > to_timestamp($2::float8 / 1000)
         AND least(c.created_at, t.first) < to_timestamp($3::float8 / 1000)) k ON true
     LEFT JOIN LATERAL (
       SELECT json_agg(json_build_object('id', m.id, 'reason', m.reason, 'from', ${ms('m.starts_at')}, 'to', ${ms('m.ends_at')},
         'announcedAt', ${ms('m.created_at')}, 'cancelledAt', ${ms('m.cancelled_at')})) AS works
       FROM maintenance_window m
       WHERE m.customer_id = a.customer_id AND (m.asset_id = a.id OR m.asset_id IS NULL AND coalesce(m.site_id = a.site_id, m.site_id IS NULL))
         AND m.ends_at > to_timestamp($2::float8 / 1000) AND m.starts_at < to_timestamp($3::float8 / 1000)) w ON true
     WHERE a.customer_id = $1 AND a.created_at < to_timestamp($3::float8 / 1000)
       AND coalesce(a.archived_at, 'infinity') > to_timestamp($2::float8 / 1000)
     ORDER BY a.name, a.id`,
    [customerId, from, to],
  );
  return rows;
}

export async function readNow(sql: Sql): Promise<number> {
  const { rows } = await sql.query<{ now: number }>(`SELECT ${ms('now()')} AS now`);
  return Math.floor(rows[0]?.now ?? Number.NaN);
}
