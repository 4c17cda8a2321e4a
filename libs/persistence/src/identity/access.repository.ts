import { isIdle, SYSTEM, type Account, type CustomerAccess } from '@nachtwacht/domain';
import type { Database } from '../database/database';

interface AccountRow {
  id: string;
  name: string;
  role: string;
  deactivated_at: Date | null;
  customer_id: string | null;
  period_from: string | null;
  period_to: string | null;
  ends_at: Date | null;
  used_at: Date;
}

/** What is written down of the use of a session is this old at most: not every question is a write. */
const NOTED_EVERY_MS = 60_000;

/** What somebody may see, as it stands now. */
export class AccessRepository {
  constructor(private readonly database: Database) {}

  /** Notes that a session is used. @returns whose it is; null when it is gone, or ended here because nobody used it */
  use(sessionId: string, now: Date): Promise<Account | null> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<AccountRow>(
        `SELECT u.id, u.name, u.role, u.deactivated_at, a.customer_id, a.period_from::text, a.period_to::text, a.ends_at,
                s.used_at
         FROM session s JOIN "user" u ON u.id = s.user_id LEFT JOIN customer_access a ON a.user_id = u.id
         WHERE s.id = $1`,
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
      return accountOf(row);
    });
  }
}

function accountOf(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    deactivatedAt: row.deactivated_at,
    access: accessOf(row),
  };
}

function accessOf({ customer_id, period_from, period_to, ends_at }: AccountRow): CustomerAccess | null {
  if (customer_id === null) return null;
  const period = period_from === null || period_to === null ? null : { from: period_from, to: period_to };
  return { customerId: customer_id, period, endsAt: ends_at };
}
