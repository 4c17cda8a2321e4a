import { SYSTEM } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { isoColumn } from '../rows/iso-column';

const LATEST = 200;

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

/** What a poll of a pushing connection reads. */
export class PushInboxRepository {
  constructor(private readonly database: Database) {}

  /** The latest messages, oldest first; without mails that a person decided on. */
  latest(connectionId: string): Promise<PushRow[]> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<PushRow>(
        `SELECT id::text AS id, ${isoColumn('received_at')} AS "receivedAt",
                signal, exit_code AS "exitCode", run_id AS "runId", body, content_type AS "contentType"
         FROM (SELECT * FROM push_message WHERE connection_id = $1 AND decision IS NULL ORDER BY id DESC LIMIT $2) latest ORDER BY latest.id`,
        [connectionId, LATEST],
      );
      return rows;
    });
  }
}
