import { noSuch, type Scope } from '@nachtwacht/domain';
import { pollNow } from '../archiving/polls';
import { readConnection } from '../connections/connection-row';
import type { Database } from '../database/database';
import { isoColumn } from '../rows/iso-column';

export type MailDecision = 'ignored' | 'not-ours';

/** A mail that is kept, as it is stored: the body is JSON of a `ReportMail`. */
export interface KeptMailRow {
  readonly id: string;
  readonly receivedAt: string;
  readonly body: string;
}

/** With the connection that it is for. */
export interface WaitingMailRow extends KeptMailRow {
  readonly connectionId: string;
  readonly connectionName: string;
  readonly collector: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly customerId: string | null;
  readonly customerName: string | null;
}

/** Mails that are kept, for people to look at and to decide on. */
export class MailReportsRepository {
  constructor(private readonly db: Database) {}

  /** Those of a connection that nobody decided on, newest first, with how it is set. @throws Refusal when there is none */
  async ofConnection(
    scope: Scope,
    connectionId: string,
    most: number,
  ): Promise<{ collector: string; settings: Readonly<Record<string, unknown>>; mails: KeptMailRow[] }> {
    return this.db.inScope(scope, async (sql) => {
      const { collector, settings } = await readConnection(sql, connectionId);
      const { rows } = await sql.query<KeptMailRow>(
        `SELECT id::text AS id, ${isoColumn('received_at')} AS "receivedAt", body FROM push_message
         WHERE connection_id = $1 AND signal = 'mail' AND decision IS NULL ORDER BY push_message.id DESC LIMIT $2`,
        [connectionId, most],
      );
      return { collector, settings, mails: rows };
    });
  }

  /** Mails of all living connections that nobody decided on, newest first. @param before id; null begins at the newest */
  async waiting(scope: Scope, before: string | null, most: number): Promise<WaitingMailRow[]> {
    return this.db.inScope(scope, async (sql) => {
      const { rows } = await sql.query<WaitingMailRow>(
        `SELECT m.id::text AS id, ${isoColumn('m.received_at')} AS "receivedAt", m.body, c.id AS "connectionId",
                c.name AS "connectionName", c.collector, c.settings, c.customer_id AS "customerId", u.name AS "customerName"
         FROM push_message m JOIN connection c ON c.id = m.connection_id LEFT JOIN customer u ON u.id = c.customer_id
         WHERE m.signal = 'mail' AND m.decision IS NULL AND c.archived_at IS NULL AND ($1::bigint IS NULL OR m.id < $1)
         ORDER BY m.id DESC LIMIT $2`,
        [before, most],
      );
      return rows;
    });
  }

  /**
   * Takes mails out of what is read; their connections are polled at once. What was decided before stays.
   * @throws Refusal when one of them is not there (any more)
   */
  async decide(
    scope: Scope,
    ids: readonly string[],
    { decision, reason, by }: { decision: MailDecision; reason: string; by: string },
  ): Promise<void> {
    await this.db.inScope(scope, async (sql) => {
      const there = await sql.query(
        `SELECT id FROM push_message WHERE id = ANY($1::bigint[]) AND signal = 'mail' FOR UPDATE`,
        [ids],
      );
      if (there.rows.length < new Set(ids).size) throw noSuch('mail');
      const { rows } = await sql.query<{ connection_id: string }>(
        `UPDATE push_message SET decision = $2, reason = $3, decided_by = $4, decided_at = now()
         WHERE id = ANY($1::bigint[]) AND decision IS NULL RETURNING connection_id`,
        [ids, decision, reason, by],
      );
      for (const id of new Set(rows.map(({ connection_id }) => connection_id))) await pollNow(sql, id);
    });
  }
}
