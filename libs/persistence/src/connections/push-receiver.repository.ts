import { SYSTEM } from '@nachtwacht/domain';
import { signalDue } from '../archiving/polls';
import type { Database, Sql } from '../database/database';

/** What a job reported, cleaned and cut to size. */
export interface Pushed {
  readonly signal: 'start' | 'success' | 'fail' | 'log' | 'exit' | 'mail';
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

/** Mails are larger and of several jobs: so many, so old and so much of them is kept per connection. */
const KEPT_MAILS = 200;
const KEPT_MAIL_DAYS = 30;
const KEPT_MAIL_BYTES = 4_000_000;

/** Where jobs report to. Whoever knows the secret address may add, on behalf of nobody. */
export class PushReceiverRepository {
  constructor(private readonly db: Database) {}

  async knows(tokenHash: Uint8Array): Promise<boolean> {
    return this.db.inScope(SYSTEM, async (sql) => (await addresseeOf(sql, tokenHash)) !== undefined);
  }

  /**
   * Keeps the message and makes its connection due, in one transaction.
   * @returns false for an address that is not known (any more): that costs one read of an index
   */
  async receive(tokenHash: Uint8Array, message: Pushed): Promise<boolean> {
    return this.db.inScope(SYSTEM, async (sql) => {
      const addressee = await addresseeOf(sql, tokenHash);
      if (!addressee) return false;
      if (!(await keep(sql, addressee, message))) return true;
      await sql.query(
        // A poll that is on its way has not seen this message: its result is dropped, and the next one begins at once.
        `UPDATE poll SET next_due_at = now(), fence = nextval('app.lease_token')
         WHERE connection_id = $1 AND next_due_at IS NOT NULL`,
        [addressee.connection_id],
      );
      await signalDue(sql);
      return true;
    });
  }
}

async function addresseeOf(sql: Sql, tokenHash: Uint8Array): Promise<Addressee | undefined> {
  const { rows } = await sql.query<Addressee>(
    `SELECT a.connection_id, c.customer_id FROM push_address a JOIN connection c ON c.id = a.connection_id
     WHERE a.token_hash = $1 AND c.archived_at IS NULL`,
    [tokenHash],
  );
  return rows[0];
}

/** False for a mail that is there already. */
async function keep(
  sql: Sql,
  { connection_id: id, customer_id }: Addressee,
  message: Pushed,
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `INSERT INTO push_message (connection_id, customer_id, signal, exit_code, run_id, body, content_type, source)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (connection_id, run_id) WHERE signal = 'mail' DO NOTHING`,
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
  if (rowCount === 0) return false;
  await (message.signal === 'mail' ? forgetMails(sql, id) : forgetOf(sql, id, message.signal === 'log'));
  return true;
}

async function forgetOf(sql: Sql, connectionId: string, isLog: boolean): Promise<void> {
  await sql.query(
    `DELETE FROM push_message WHERE connection_id = $1 AND (signal = 'log') = $2 AND id <= (
       SELECT id FROM push_message WHERE connection_id = $1 AND (signal = 'log') = $2
       ORDER BY id DESC OFFSET $3 LIMIT 1)`,
    [connectionId, isLog, KEPT_OF_EACH_SORT],
  );
}

async function forgetMails(sql: Sql, connectionId: string): Promise<void> {
  await sql.query(
    `DELETE FROM push_message m USING (
       SELECT id, row_number() OVER newest AS place, sum(length(body)) OVER newest AS length
       FROM push_message WHERE connection_id = $1 AND signal = 'mail' WINDOW newest AS (ORDER BY id DESC)) ranked
     WHERE m.id = ranked.id AND (ranked.place > $2 OR (ranked.length > $3 AND ranked.place > 1)
       OR m.received_at < now() - make_interval(days => $4))`,
    [connectionId, KEPT_MAILS, KEPT_MAIL_BYTES, KEPT_MAIL_DAYS],
  );
}
