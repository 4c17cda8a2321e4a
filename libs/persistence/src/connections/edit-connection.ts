import { conflicting, remark } from '@nachtwacht/domain';
import { pollNow } from '../archiving/polls';
import type { Sql } from '../database/database';
import { setCredentials } from './add-connection';
import { requireLivingPlace } from './living-place';

/** What a connection becomes. All of it was decided on `version`; a later one refuses the edit. */
export interface ConnectionEdit {
  readonly version: number;
  readonly name: string;
  readonly customerId: string | null;
  readonly siteId: string | null;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly intervalSeconds: number;
  readonly enabled: boolean;
  /** Something else is dialled now: whoever was met there before says nothing of it. */
  readonly moved: boolean;
  /** An envelope replaces what is there. */
  readonly credentials: 'keep' | 'clear' | object;
}

/** Tables that carry a copy of the connection's customer, for who may see their rows. */
const COPIES = ['poll', 'poll_answer', 'credential', 'connection_test', 'push_address', 'push_message'];

export async function editConnection(sql: Sql, id: string, edit: ConnectionEdit): Promise<void> {
  const { rows } = await sql.query<{ version: number; customer_id: string | null; site_id: string | null }>(
    'SELECT version, customer_id, site_id FROM connection WHERE id = $1 FOR UPDATE',
    [id],
  );
  const before = rows[0];
  // What is not there is told by the read that follows.
  if (!before) return;
  if (before.version !== edit.version)
    throw conflicting('changed-meanwhile', 'Somebody else changed this connection. Look at it again first.');
  if (before.customer_id !== edit.customerId || before.site_id !== edit.siteId)
    await requireLivingPlace(sql, edit.customerId, edit.siteId);
  if (before.customer_id !== edit.customerId) await move(sql, id, edit.customerId);
  await sql.query(
    `UPDATE connection SET version = version + 1, name = $2, customer_id = $3, site_id = $4, settings = $5,
       interval_seconds = $6, enabled = $7 WHERE id = $1`,
    [id, edit.name, edit.customerId, edit.siteId, edit.settings, edit.intervalSeconds, edit.enabled],
  );
  if (edit.moved || edit.credentials === 'clear')
    await sql.query('DELETE FROM credential WHERE connection_id = $1', [id]);
  if (typeof edit.credentials === 'object') await setCredentials(sql, id, edit.customerId, edit.credentials);
  await pollNow(sql, id);
}

/** What was accepted stays with its customer, so a connection can't be given to another one over their heads. */
async function move(sql: Sql, id: string, customerId: string | null): Promise<void> {
  const { rowCount } = await sql.query(
    `SELECT FROM found_asset
     WHERE connection_id = $1 AND asset_id IS NOT NULL AND $2::uuid IS NOT NULL AND customer_id <> $2 LIMIT 1`,
    [id, customerId],
  );
  if (rowCount)
    throw conflicting(
      'has-assets',
      'This connection watches assets of another customer. Archive it and add a new one.',
      { customerId: remark('watches-others') },
    );
  for (const table of COPIES)
    await sql.query(`UPDATE "${table}" SET customer_id = $2 WHERE connection_id = $1`, [id, customerId]);
  await sql.query('UPDATE found_asset SET customer_id = $2 WHERE connection_id = $1 AND asset_id IS NULL', [
    id,
    customerId,
  ]);
}
