import { SYSTEM, type Account } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { accountOf, ACCOUNT_COLUMNS, ACCOUNT_JOINS, type AccountRow } from './account-row';

interface PresentRow extends AccountRow {
  session_id: string;
}

/** Who is behind sessions at this moment, many at a time. Asking is no use of a session: nobody did anything. */
export class PresentSessionsRepository {
  constructor(private readonly database: Database) {}

  /** @returns by session; those that are over are not in it. Whether somebody is let in the account says. */
  accountsOf(sessionIds: readonly string[]): Promise<ReadonlyMap<string, Account>> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<PresentRow>({
        name: 'present-sessions',
        text: `SELECT s.id AS session_id, ${ACCOUNT_COLUMNS} FROM ${ACCOUNT_JOINS}
          WHERE s.id = ANY($1) AND s.expires_at > now()`,
        values: [sessionIds],
      });
      return new Map(rows.map((row) => [row.session_id, accountOf(row)]));
    });
  }
}
