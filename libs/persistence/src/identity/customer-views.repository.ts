import { randomUUID } from 'node:crypto';
import { noSuch, SYSTEM, VIEW_LASTS_MS, type Scope } from '@nachtwacht/domain';
import type { Database } from '../database/database';

/** Who looks as which customer. Begins and ends are written down by the database. */
export class CustomerViewsRepository {
  constructor(private readonly database: Database) {}

  /**
   * From now on this session looks as a reader of the customer. What it looked as before ends.
   * @throws Refusal for a customer that is not there, or archived
   */
  async start(
    scope: Scope,
    who: { readonly sessionId: string; readonly userId: string },
    customerId: string,
    reason: string,
  ): Promise<void> {
    await this.database.inScope(scope, async (sql) => {
      // Two windows may ask at once: the second waits here, and what the first began ends.
      await sql.query('SELECT FROM session WHERE id = $1 FOR UPDATE', [who.sessionId]);
      await sql.query('DELETE FROM customer_view WHERE session_id = $1', [who.sessionId]);
      const { rowCount } = await sql.query(
        `INSERT INTO customer_view (id, session_id, user_id, as_customer_id, customer_name, reason, ends_at)
         SELECT $1, $2, $3, id, name, $5, now() + make_interval(secs => $6)
         FROM customer WHERE id = $4 AND archived_at IS NULL`,
        [randomUUID(), who.sessionId, who.userId, customerId, reason, VIEW_LASTS_MS / 1_000],
      );
      if (rowCount === 0) throw noSuch('customer');
    });
  }

  /** Nothing happens where it looks as nobody else. */
  async end(scope: Scope, sessionId: string): Promise<void> {
    await this.database.inScope(scope, (sql) =>
      sql.query('DELETE FROM customer_view WHERE session_id = $1', [sessionId]),
    );
  }

  /** Ends whatever has lasted long enough. @returns how many */
  endOverdue(): Promise<number> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rowCount } = await sql.query('DELETE FROM customer_view WHERE ends_at <= now()');
      return rowCount ?? 0;
    });
  }
}
