import { remark, SYSTEM } from '@nachtwacht/domain';
import { pollNow } from '../archiving/polls';
import { recordChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';

/** How many credentials of connections and channels, and links that wait, are sealed to each key, by the key's id. */
export async function countSealed(database: Database): Promise<ReadonlyMap<string, number>> {
  const { rows } = await database.asPoller().inScope(SYSTEM, (sql) =>
    sql.query<{ kid: string; count: number }>(
      `SELECT sealed->>'kid' AS kid, count(*) AS count
       FROM (SELECT sealed FROM credential UNION ALL SELECT sealed FROM channel
             UNION ALL SELECT sealed FROM letter) sealed_rows
       WHERE sealed->>'kid' IS NOT NULL GROUP BY 1 ORDER BY 2 DESC`,
    ),
  );
  return new Map(rows.map(({ kid, count }) => [kid, count]));
}

export interface ClearedCredentials {
  /** Names. */
  readonly connections: readonly string[];
  readonly channels: readonly string[];
}

/** Forgets what can't be opened any more. Connections and channels stay, and say that their credentials are missing. */
export function clearSealed(database: Database, keyIds: readonly string[]): Promise<ClearedCredentials> {
  return database.asPoller().inScope(SYSTEM, async (sql) => {
    await giveUpLetters(sql, keyIds);
    return {
      connections: await clearConnections(sql, keyIds),
      channels: await clearChannels(sql, keyIds),
    };
  });
}

/** Whoever wrote them is shown so, and sends them again. */
async function giveUpLetters(sql: Sql, keyIds: readonly string[]): Promise<void> {
  await sql.query(
    `UPDATE letter SET state = 'failed', sealed = NULL, last_error = $2 WHERE sealed->>'kid' = ANY($1)`,
    [keyIds, remark('letter-not-opened')],
  );
}

async function clearConnections(sql: Sql, keyIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql.query<{ id: string; customer_id: string | null; name: string }>(
    `WITH cleared AS (DELETE FROM credential WHERE sealed->>'kid' = ANY($1) RETURNING connection_id)
     UPDATE connection SET version = version + 1 FROM cleared WHERE id = connection_id
     RETURNING id, customer_id, name`,
    [keyIds],
  );
  for (const { id, customer_id } of rows) {
    await pollNow(sql, id);
    await recordChange(sql, customer_id, { kind: 'inventory', what: 'connection', id });
  }
  return rows.map(({ name }) => name).toSorted();
}

async function clearChannels(sql: Sql, keyIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql.query<{ id: string; name: string }>(
    `UPDATE channel SET sealed = NULL WHERE sealed->>'kid' = ANY($1) RETURNING id, name`,
    [keyIds],
  );
  for (const { id } of rows) await recordChange(sql, null, { kind: 'notice', what: 'channel', id });
  return rows.map(({ name }) => name).toSorted();
}
