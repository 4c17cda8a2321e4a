import { SYSTEM } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';

/** What a job reported, cleaned and cut to size. */
export interface Pushed {
  readonly signal: 'start' | 'success' | 'fail' | 'log' | 'exit';
  readonly exitCode: number | null;
  readonly runId: string | null;
  readonly body: string;
  readonly contentType: string | null;
  /** The address it came from. */
  readonly source: string | null;
}

/** Kept per connection of each sort, so that any number of log lines never pushes out how runs ended. */
const KEPT_OF_EACH_SORT = 100;

interface Addressee {
  connection_id: string;
  customer_id: string | null;
}

/** Where jobs report to. Whoever knows the secret address may add, on behalf of nobody. */
export class PushReceiverRepository {
  constructor(private readonly db: Database) {}

  /**
   * Keeps the message and makes its connection due, in one transaction.
   * @returns false for an address that is not known (any more): that costs one read of an index
   */
  async receive(tokenHash: Uint8Array, message: Pushed): Promise<boolean> {
    return this.db.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<Addressee>(
        `SELECT a.connection_id, c.customer_id FROM push_address a JOIN connection c ON c.id = a.connection_id
         WHERE a.token_hash = $1 AND c.archived_at IS NULL`,
        [tokenHash],
      );
      const addressee = rows[0];
      if (!addressee) return false;
      await keep(sql, addressee, message);
      await sql.query(
        // A poll that is on its way has not seen this message: its result is dropped, and the next one begins at once.
        `UPDATE poll SET next_due_at = now(), fence = nextval('app.lease_token')
         WHERE connection_id = $1 AND next_due_at IS NOT NULL`,
        [addressee.connection_id],
      );
      return true;
    });
  }
}

async function keep(sql: Sql, { connection_id: id, customer_id }: Addressee, message: Pushed): Promise<void> {
  await sql.query(
    `INSERT INTO push_message (connection_id, customer_id, signal, exit_code, run_id, body, content_type, source)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      customer_id,
      message.signal,
      message.exitCode,
      message.runId,
      message.body,
      message.contentType,
      message.source,
    ],
  );
  await sql.query(
    `DELETE FROM push_message WHERE connection_id = $1 AND (signal = 'log') = $2 AND id <= (
       SELECT id FROM push_message WHERE connection_id = $1 AND (signal = 'log') = $2
       ORDER BY id DESC OFFSET $3 LIMIT 1)`,
    [id, message.signal === 'log', KEPT_OF_EACH_SORT],
  );
}
