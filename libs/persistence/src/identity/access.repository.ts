import { isIdle, SYSTEM, type Account } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { accountOf, ACCOUNT_COLUMNS, ACCOUNT_JOINS, type AccountRow } from './account-row';

interface UsedRow extends AccountRow {
  used_at: Date;
  has_passkey: boolean;
}

/** Whose a session is, and whether that person has passkeys. */
export interface PresentAccount extends Account {
  readonly hasPasskey: boolean;
}

/** What is written down of the use of a session is this old at most: not every question is a write. */
const NOTED_EVERY_MS = 60_000;

/** What somebody may see, as it stands now. */
export class AccessRepository {
  constructor(private readonly database: Database) {}

  /** Notes that a session is used. @returns whose it is; null when it is gone, or ended here because nobody used it */
  use(sessionId: string, now: Date): Promise<PresentAccount | null> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<UsedRow>(
        `SELECT ${ACCOUNT_COLUMNS}, s.used_at, EXISTS (SELECT FROM passkey k WHERE k.user_id = u.id) AS has_passkey
         FROM ${ACCOUNT_JOINS} WHERE s.id = $1`,
        [sessionId],
      );
      const [row] = rows;
      if (!row) return null;
      if (isIdle(row.used_at, now)) {
        await sql.query('DELETE FROM session WHERE id = $1', [sessionId]);
        return null;
      }
      if (now.getTime() - row.used_at.getTime() > NOTED_EVERY_MS)
        await sql.query('UPDATE session SET used_at = $2 WHERE id = $1', [sessionId, now]);
      if (row.view_ends_at !== null && row.view_ends_at <= now)
        await sql.query('DELETE FROM customer_view WHERE session_id = $1 AND ends_at <= now()', [sessionId]);
      return { ...accountOf(row), hasPasskey: row.has_passkey };
    });
  }
}
