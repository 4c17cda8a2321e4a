import type { Change, ChangePayload } from '@nachtwacht/contracts';
import { SYSTEM, type Scope } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { LOCKS, tryLock } from '../database/advisory-locks';

const KEEP_DAYS = 7;

/** Numbers committed changes 1, 2, 3 … without gap, so that whoever has seen n has seen all before it. */
export class RelayRepository {
  constructor(private readonly database: Database) {}

  /** @returns how many were numbered; 0 also where another process is at it */
  number(limit: number): Promise<number> {
    return this.database.inScope(SYSTEM, async (sql) => {
      if (!(await tryLock(sql, LOCKS.relay))) return 0;
      const { rowCount } = await sql.query({
        name: 'number-changes',
        text: `WITH fresh AS (
            SELECT id, row_number() OVER (ORDER BY id) AS n
            FROM (SELECT id FROM change WHERE position IS NULL ORDER BY id LIMIT $1) f),
          last AS (SELECT coalesce(max(position), 0) AS position FROM change)
          UPDATE change c SET position = last.position + fresh.n FROM fresh, last WHERE c.id = fresh.id`,
        values: [limit],
      });
      return rowCount ?? 0;
    });
  }

  /** Changes after a cursor, oldest first, as far as the scope may see them; `upTo` counts the others too. */
  after(scope: Scope, position: number, limit: number): Promise<{ changes: Change[]; upTo: number }> {
    return this.database.inScope(scope, (sql) => readAfter(sql, position, limit));
  }

  /**
   * Changes of one customer in (after, upTo], read on its behalf. `after` is where the one before them stands: whoever
   * has seen that one has missed none.
   */
  ofCustomer(
    customerId: string,
    position: number,
    upTo: number,
  ): Promise<{ after: number; changes: Change[]; upTo: number }> {
    return this.database.inScope({ kind: 'customer', customerId }, async (sql) => {
      const [after] = await ownPositions(sql, [customerId], position);
      const { rows } = await sql.query<{ position: number; payload: ChangePayload }>({
        name: 'own-changes',
        text: `SELECT position, payload FROM change WHERE customer_id = $1 AND position > $2 AND position <= $3
               ORDER BY position`,
        values: [customerId, position, upTo],
      });
      return {
        after: after?.position ?? 0,
        changes: rows,
        upTo: rows.at(-1)?.position ?? after?.position ?? 0,
      };
    });
  }

  /** Which of these customers have a change in (position, upTo]. */
  customersBetween(customerIds: readonly string[], position: number, upTo: number): Promise<string[]> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ customer_id: string }>({
        name: 'changed-customers',
        text: `SELECT DISTINCT customer_id FROM change
               WHERE position > $2 AND position <= $3 AND customer_id = ANY($1)`,
        values: [customerIds, position, upTo],
      });
      return rows.map(({ customer_id }) => customer_id);
    });
  }

  /** Where the latest change of each of these customers stands, as far as `upTo`; 0 for who has none. */
  positionsOf(customerIds: readonly string[], upTo: number): Promise<ReadonlyMap<string, number>> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const rows = await ownPositions(sql, customerIds, upTo);
      return new Map(rows.map(({ customer_id, position }) => [customer_id, position ?? 0]));
    });
  }

  position(): Promise<number> {
    return this.database.inScope(SYSTEM, lastPosition);
  }

  /** Drops what every reactor has taken and no browser will ask for again; the last row stays, it holds the count. */
  forgetOld(): Promise<number> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rowCount } = await sql.query(
        `DELETE FROM change WHERE id IN (
           SELECT id FROM change
           WHERE created_at < now() - make_interval(days => $1)
             AND position < (SELECT max(position) FROM change)
             AND position <= coalesce((SELECT min(position) FROM reactor), 0)
           ORDER BY id LIMIT 10000)`,
        [KEEP_DAYS],
      );
      return rowCount ?? 0;
    });
  }
}

export async function lastPosition(sql: Sql): Promise<number> {
  const { rows } = await sql.query<{ position: number | null }>(
    'SELECT max(position) AS position FROM change',
  );
  return rows[0]?.position ?? 0;
}

export async function readAfter(
  sql: Sql,
  position: number,
  limit: number,
): Promise<{ changes: Change[]; upTo: number }> {
  const { rows } = await sql.query<{ position: number; payload: ChangePayload }>({
    name: 'changes-after',
    text: 'SELECT position, payload FROM change WHERE position > $1 ORDER BY position LIMIT $2',
    values: [position, limit],
  });
  return { changes: rows, upTo: rows.at(-1)?.position ?? position };
}

/** Along the index, one step for each customer. */
export async function ownPositions(
  sql: Sql,
  customerIds: readonly string[],
  upTo = Number.MAX_SAFE_INTEGER,
): Promise<{ customer_id: string; position: number | null }[]> {
  const { rows } = await sql.query<{ customer_id: string; position: number | null }>({
    name: 'own-positions',
    text: `SELECT k.id AS customer_id,
             (SELECT max(position) FROM change c WHERE c.customer_id = k.id AND c.position <= $2) AS position
           FROM unnest($1::uuid[]) AS k(id)`,
    values: [customerIds, upTo],
  });
  return rows;
}
