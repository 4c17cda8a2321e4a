import type { DecidedCheck, PollResult } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

interface Decided {
  readonly result: PollResult;
  readonly check: DecidedCheck;
}

/**
 * Makes the rows of aspects that were seen for the first time, or again after they were archived.
 * @returns check ids by index in `decided`
 */
export async function addChecks(sql: Sql, decided: readonly Decided[]): Promise<Map<number, number>> {
  const ids = new Map<number, number>();
  const fresh = decided
    .map((item, index) => ({ ...item, index }))
    .filter(({ check }) => check.checkId === null);
  if (fresh.length === 0) return ids;
  const keyOf = (connection: string, asset: string, aspect: string, instance: string) =>
    [connection, asset, aspect, instance].join('\u0000');
  const { rows } = await sql.query<{
    id: number;
    connection_id: string;
    asset_id: string;
    aspect: string;
    instance: string;
  }>(
    `INSERT INTO "check" (customer_id, asset_id, connection_id, aspect, instance)
     SELECT DISTINCT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[])
     ON CONFLICT (connection_id, asset_id, aspect, instance) DO UPDATE
       SET archived_at = NULL, removed_by = NULL, removed_note = NULL
     RETURNING id, connection_id, asset_id, aspect, instance`,
    [
      fresh.map(({ check }) => check.asset.customerId),
      fresh.map(({ check }) => check.asset.assetId),
      fresh.map(({ result }) => result.plan.connectionId),
      fresh.map(({ check }) => check.aspect),
      fresh.map(({ check }) => check.instance),
    ],
  );
  const byKey = new Map(
    rows.map((row) => [keyOf(row.connection_id, row.asset_id, row.aspect, row.instance), row.id]),
  );
  for (const { index, result, check } of fresh) {
    const id = byKey.get(keyOf(result.plan.connectionId, check.asset.assetId, check.aspect, check.instance));
    if (id !== undefined) ids.set(index, id);
  }
  return ids;
}
