import type { Change } from '@nachtwacht/contracts';
import { SYSTEM } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { readAfter } from './relay.repository';

/**
 * Where each reactor is. Its effects and its place move in one transaction: after a crash it goes on with the
 * change it had not finished, and nothing is done twice.
 */
export class ReactorsRepository {
  constructor(private readonly database: Database) {}

  /** A new reactor begins with what happens from now on. */
  async register(name: string): Promise<void> {
    await this.database.inScope(SYSTEM, (sql) =>
      sql.query(
        `INSERT INTO reactor (name, position) SELECT $1, coalesce(max(position), 0) FROM change ON CONFLICT DO NOTHING`,
        [name],
      ),
    );
  }

  /**
   * Gives the next changes to `react` and moves on when it succeeded.
   * @returns how many were taken; 0 when there is nothing or another process holds this reactor
   */
  take(
    name: string,
    limit: number,
    react: (changes: readonly Change[], sql: Sql) => Promise<void>,
  ): Promise<number> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ position: number; failing: boolean }>(
        'SELECT position, failing_since IS NOT NULL AS failing FROM reactor WHERE name = $1 FOR UPDATE SKIP LOCKED',
        [name],
      );
      const place = rows[0];
      if (!place) return 0;
      const { changes, upTo } = await readAfter(sql, place.position, limit);
      if (changes.length === 0) return 0;
      await react(changes, sql);
      // The board is told of the recovery as well as of the failure.
      if (place.failing) await notice(sql, name);
      await sql.query(
        'UPDATE reactor SET position = $2, updated_at = now(), failing_since = NULL, last_error = NULL WHERE name = $1',
        [name, upTo],
      );
      return changes.length;
    });
  }

  async failed(name: string, error: string): Promise<void> {
    await this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ began: boolean }>(
        `UPDATE reactor r SET failing_since = coalesce(r.failing_since, now()), last_error = $2, updated_at = now()
         FROM (SELECT failing_since IS NULL AS began FROM reactor WHERE name = $1) b
         WHERE r.name = $1 RETURNING b.began`,
        [name, error.slice(0, 500)],
      );
      if (rows[0]?.began) await notice(sql, name);
    });
  }

  /**
   * Sets one change aside that could not be taken on its own after several tries, so that the others go on. Nothing
   * happens where another process has taken it meanwhile.
   */
  async setAside(name: string, position: number, error: string): Promise<void> {
    await this.database.inScope(SYSTEM, async (sql) => {
      const { rowCount } = await sql.query(
        `UPDATE reactor r SET position = $2, failing_since = NULL, last_error = NULL, updated_at = now()
         WHERE r.name = $1 AND r.position < $2
           AND NOT EXISTS (SELECT FROM change c WHERE c.position > r.position AND c.position < $2)`,
        [name, position],
      );
      if (rowCount === 0) return;
      await sql.query(
        'INSERT INTO reactor_failure (reactor, position, error) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [name, position, error.slice(0, 500)],
      );
      await notice(sql, name);
    });
  }
}

async function notice(sql: Sql, name: string): Promise<void> {
  await sql.query(`INSERT INTO change (kind, payload) VALUES ('notice', $1)`, [
    { kind: 'notice', what: 'reactor', id: name },
  ]);
}
