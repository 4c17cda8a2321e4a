import type { Sql } from '../database/database';
import { PARTS, type Archivable } from './archive';
import { requireLivingParents } from './parents';
import { connectionsOf, resumePolls } from './polls';

/**
 * Brings back a thing and the parts that were archived with it. Its checks are unknown until their first poll.
 * @returns false when it was not archived
 * @throws Refusal when what it is part of is archived itself
 */
export async function restore(sql: Sql, what: Archivable, id: string): Promise<boolean> {
  const { rows } = await sql.query<{ archived_at: Date | null }>(
    `SELECT archived_at FROM "${what}" WHERE id = $1 FOR UPDATE`,
    [id],
  );
  const moment = rows[0]?.archived_at;
  if (!moment) return false;
  await requireLivingParents(sql, what, id);
  await sql.query(`UPDATE "${what}" SET archived_at = NULL WHERE id = $1`, [id]);
  const back = { site: [] as string[], asset: [] as string[], connection: [] as string[] };
  if (what !== 'customer') back[what].push(id);
  for (const [part, column] of PARTS[what]) {
    const restored = await sql.query<{ id: string }>(
      `UPDATE "${part}" SET archived_at = NULL WHERE "${column}" = $1 AND archived_at = $2 RETURNING id`,
      [id, moment],
    );
    back[part].push(...restored.rows.map((row) => row.id));
  }
  await sql.query(
    `UPDATE "check" k SET archived_at = NULL
     FROM asset a, connection c
     WHERE k.archived_at = $3 AND (k.asset_id = ANY($1) OR k.connection_id = ANY($2))
       AND a.customer_id = k.customer_id AND a.id = k.asset_id AND a.archived_at IS NULL
       AND c.id = k.connection_id AND c.archived_at IS NULL`,
    [back.asset, back.connection, moment],
  );
  await resumePolls(sql, [...back.connection, ...(await connectionsOf(sql, back.asset))]);
  return true;
}
