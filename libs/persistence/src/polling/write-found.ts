import { isFoundChanged, type PollResult } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

/** Keeps what the sources hold, and the facts of the assets that were accepted from it. Writes only what changed. */
export async function writeFound(sql: Sql, results: readonly PollResult[]): Promise<void> {
  const seen = results.flatMap(({ plan, outcome }) =>
    outcome.ok
      ? outcome.report.assets
          .filter((asset) => isFoundChanged(asset, plan.found.get(asset.key), outcome.at))
          .map((asset) => ({ plan, asset, at: outcome.at, isNew: !plan.found.has(asset.key) }))
      : [],
  );
  if (seen.length === 0) return;
  await sql.query(
    `WITH seen AS (
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::bigint[], $7::uuid[])
         AS u(connection_id, key, kind, name, facts, at, customer_id)),
     kept AS (
       INSERT INTO found_asset AS f (connection_id, key, kind, name, facts, first_seen_at, last_seen_at, customer_id)
       SELECT connection_id, key, kind, name, facts, to_timestamp(at / 1000.0), to_timestamp(at / 1000.0), customer_id FROM seen
       ON CONFLICT (connection_id, key) DO UPDATE SET
         kind = excluded.kind, name = excluded.name, facts = excluded.facts, last_seen_at = excluded.last_seen_at
       RETURNING f.asset_id, f.customer_id, f.facts)
     UPDATE asset a SET facts = kept.facts FROM kept
     WHERE kept.asset_id = a.id AND kept.customer_id = a.customer_id AND a.facts IS DISTINCT FROM kept.facts`,
    [
      seen.map(({ plan }) => plan.connectionId),
      seen.map(({ asset }) => asset.key),
      seen.map(({ asset }) => asset.kind),
      seen.map(({ asset }) => asset.name),
      seen.map(({ asset }) => asset.facts),
      seen.map(({ at }) => at),
      seen.map(({ plan }) => plan.customerId),
    ],
  );
  const changed = new Set(seen.filter(({ isNew }) => isNew).map(({ plan }) => plan.connectionId));
  for (const id of changed)
    await sql.query(`INSERT INTO change (kind, payload) VALUES ('inventory', $1)`, [
      { kind: 'inventory', what: 'connection', id },
    ]);
}
