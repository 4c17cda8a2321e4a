import { SYSTEM } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { isoColumn } from '../rows/iso-column';

const LATEST = 200;
/** Connections whose messages are read by one statement: each may hold 20 MB at worst. */
const AT_ONCE = 25;

/** A message that a backup job sent to its address. */
export interface PushRow {
  readonly id: string;
  readonly receivedAt: string;
  readonly signal: 'start' | 'success' | 'fail' | 'log' | 'exit' | 'mail';
  readonly exitCode: number | null;
  readonly runId: string | null;
  readonly body: string;
  readonly contentType: string | null;
}

interface Asked {
  readonly connectionId: string;
  readonly resolve: (rows: PushRow[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What polls of pushing connections read. Polls that ask in the same moment are answered by one statement: at night
 * thousands of jobs report themselves within minutes, and a transaction each would cost more than all that is done with it.
 */
export class PushInboxRepository {
  private asked: Asked[] = [];

  constructor(private readonly database: Database) {}

  /** The latest messages, oldest first; without mails that a person decided on. */
  latest(connectionId: string): Promise<PushRow[]> {
    return new Promise((resolve, reject) => {
      if (this.asked.length === 0) setImmediate(() => void this.answerAll());
      this.asked.push({ connectionId, resolve, reject });
    });
  }

  private async answerAll(): Promise<void> {
    const asked = this.asked.splice(0);
    for (let from = 0; from < asked.length; from += AT_ONCE)
      await this.answer(asked.slice(from, from + AT_ONCE));
  }

  private async answer(asked: readonly Asked[]): Promise<void> {
    try {
      const byConnection = await this.read([...new Set(asked.map(({ connectionId }) => connectionId))]);
      for (const { connectionId, resolve } of asked) resolve(byConnection.get(connectionId) ?? []);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  private read(connectionIds: readonly string[]): Promise<Map<string, PushRow[]>> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<PushRow & { connection: string }>({
        name: 'read-inboxes',
        text: `SELECT c.id AS connection, m.id::text AS id, ${isoColumn('m.received_at')} AS "receivedAt", m.signal,
            m.exit_code AS "exitCode", m.run_id AS "runId", m.body, m.content_type AS "contentType"
          FROM unnest($1::uuid[]) AS c(id) CROSS JOIN LATERAL (
            SELECT * FROM push_message WHERE connection_id = c.id AND decision IS NULL ORDER BY id DESC LIMIT $2) m
          ORDER BY m.id`,
        values: [connectionIds, LATEST],
      });
      const found = new Map<string, PushRow[]>();
      for (const { connection, ...row } of rows) {
        const known = found.get(connection);
        if (known) known.push(row);
        else found.set(connection, [row]);
      }
      return found;
    });
  }
}
