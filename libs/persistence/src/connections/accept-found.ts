import { conflicting, noSuch, wrongFields } from '@nachtwacht/domain';
import { pollNow } from '../archiving/polls';
import { recordChange } from '../changes/record-change';
import type { Sql } from '../database/database';
import { addBackupJobs } from './add-backup-jobs';
import { knownPlaces, wrongItems, type AcceptItem, type HeldFound } from './accept-rules';

export async function acceptFound(
  sql: Sql,
  connectionId: string,
  items: readonly AcceptItem[],
): Promise<void> {
  const customerId = await holdConnection(sql, connectionId);
  const found = await holdFound(sql, connectionId);
  const wrong = wrongItems(items, { customerId, found, places: await knownPlaces(sql, items) });
  if (Object.keys(wrong).length > 0) throw wrongFields(wrong);
  const fresh = items.flatMap((item) => {
    const seen = found.get(item.key);
    return seen && seen.asset_id === null
      ? [{ item, seen, assetId: item.assetId ?? crypto.randomUUID() }]
      : [];
  });
  if (fresh.length === 0) return;
  await addAssets(
    sql,
    fresh.filter(({ item }) => item.assetId === null),
  );
  await tie(sql, connectionId, fresh);
  await addBackupJobs(sql, fresh);
  await sql.query('UPDATE connection SET version = version + 1 WHERE id = $1', [connectionId]);
  await pollNow(sql, connectionId);
  for (const id of new Set(fresh.map(({ item }) => item.customerId)))
    await recordChange(sql, id, { kind: 'inventory', what: 'customer', id });
  await recordChange(sql, customerId, { kind: 'inventory', what: 'connection', id: connectionId });
}

interface Accepted {
  readonly item: AcceptItem;
  readonly seen: HeldFound;
  readonly assetId: string;
}

async function holdConnection(sql: Sql, id: string): Promise<string | null> {
  const { rows } = await sql.query<{ customer_id: string | null; archived: boolean }>(
    'SELECT customer_id, archived_at IS NOT NULL AS archived FROM connection WHERE id = $1 FOR UPDATE',
    [id],
  );
  const connection = rows[0];
  if (!connection) throw noSuch('connection');
  if (connection.archived) throw conflicting('archived', 'This connection is archived. Restore it first.');
  return connection.customer_id;
}

async function holdFound(sql: Sql, connectionId: string): Promise<Map<string, HeldFound>> {
  const { rows } = await sql.query<HeldFound>(
    'SELECT key, kind, facts, asset_id FROM found_asset WHERE connection_id = $1 FOR UPDATE',
    [connectionId],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

async function addAssets(sql: Sql, accepted: readonly Accepted[]): Promise<void> {
  await sql.query(
    `INSERT INTO asset (id, customer_id, site_id, service_code, kind, name, facts)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::jsonb[])`,
    [
      accepted.map(({ assetId }) => assetId),
      accepted.map(({ item }) => item.customerId),
      accepted.map(({ item }) => item.siteId),
      accepted.map(({ item }) => item.serviceCode),
      accepted.map(({ seen }) => seen.kind),
      accepted.map(({ item }) => item.name),
      accepted.map(({ seen }) => seen.facts),
    ],
  );
}

/** An asset that was entered by hand and never measured learns its facts from what it is joined to. */
async function tie(sql: Sql, connectionId: string, accepted: readonly Accepted[]): Promise<void> {
  await sql.query(
    `WITH tied AS (
       UPDATE found_asset f SET asset_id = u.asset_id, customer_id = u.customer_id, ignored_at = NULL,
         ignored_reason = NULL, not_ours_at = NULL
       FROM unnest($2::text[], $3::uuid[], $4::uuid[]) AS u(key, asset_id, customer_id)
       WHERE f.connection_id = $1 AND f.key = u.key RETURNING f.asset_id, f.customer_id, f.facts)
     UPDATE asset a SET facts = tied.facts FROM tied
     WHERE a.customer_id = tied.customer_id AND a.id = tied.asset_id AND a.facts = '{}'`,
    [
      connectionId,
      accepted.map(({ item }) => item.key),
      accepted.map(({ assetId }) => assetId),
      accepted.map(({ item }) => item.customerId),
    ],
  );
}
