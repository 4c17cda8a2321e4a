import type { DecidedCheck } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { storableJson } from '../database/storable-json';

/** What is needed of a check that was decided. */
export interface ToldCheck {
  readonly id: number;
  readonly check: Pick<DecidedCheck, 'asset' | 'versions'>;
}

/**
 * Keeps what was read of versions where it is another than before; its update in the lane is then looked at. A thing is
 * behind since the first offer that it did not take, whatever came after that.
 * @returns how many were others
 */
export async function writeVersions(sql: Sql, stored: readonly ToldCheck[]): Promise<number> {
  const told = stored.flatMap(({ check, id }) =>
    check.versions
      ? [{ customer: check.asset.customerId, asset: check.asset.assetId, check: id, reading: check.versions }]
      : [],
  );
  if (told.length === 0) return 0;
  await sql.query({
    name: 'write-versions',
    text: `INSERT INTO asset_version AS v (customer_id, check_id, reading, behind_since)
      SELECT u.customer, u."check", u.reading, CASE WHEN u.reading->>'state' = 'pending' THEN now() END
      FROM jsonb_to_recordset($1::jsonb) AS u(customer uuid, "check" bigint, reading jsonb)
      ON CONFLICT (customer_id, check_id) DO UPDATE SET reading = excluded.reading, changed_at = now(), look_at = now(),
        behind_since = CASE WHEN excluded.reading->>'state' = 'up-to-date' THEN NULL
          ELSE coalesce(v.behind_since, excluded.behind_since) END`,
    values: [storableJson(told)],
  });
  await sql.query({
    name: 'tell-versions',
    text: `INSERT INTO change (kind, customer_id, payload)
      SELECT DISTINCT 'update', u.customer, jsonb_build_object('kind', 'update', 'assetId', u.asset)
      FROM jsonb_to_recordset($1::jsonb) AS u(customer uuid, asset text)`,
    values: [storableJson(told.map(({ customer, asset }) => ({ customer, asset })))],
  });
  return told.length;
}
