import { SYSTEM, type Account } from '@nachtwacht/domain';
import type { Database } from '../database/database';

interface PresentRow {
  session_id: string;
  id: string;
  name: string;
  role: string;
  deactivated_at: Date | null;
  customer_id: string | null;
  period_from: string | null;
  period_to: string | null;
  ends_at: Date | null;
}

/** Who is behind sessions at this moment, many at a time. Asking is no use of a session: nobody did anything. */
export class PresentSessionsRepository {
  constructor(private readonly database: Database) {}

  /** @returns by session; those that are over are not in it. Whether somebody is let in the account says. */
  accountsOf(sessionIds: readonly string[]): Promise<ReadonlyMap<string, Account>> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<PresentRow>({
        name: 'present-sessions',
        text: `SELECT s.id AS session_id, u.id, u.name, u.role, u.deactivated_at,
            a.customer_id, a.period_from::text, a.period_to::text, a.ends_at
          FROM session s JOIN "user" u ON u.id = s.user_id LEFT JOIN customer_access a ON a.user_id = u.id
          WHERE s.id = ANY($1) AND s.expires_at > now()`,
        values: [sessionIds],
      });
      return new Map(rows.map((row) => [row.session_id, accountOf(row)]));
    });
  }
}

function accountOf(row: PresentRow): Account {
  const { id, name, role, deactivated_at, customer_id, period_from, period_to, ends_at } = row;
  const period = period_from === null || period_to === null ? null : { from: period_from, to: period_to };
  const access = customer_id === null ? null : { customerId: customer_id, period, endsAt: ends_at };
  return { id, name, role, deactivatedAt: deactivated_at, access };
}
