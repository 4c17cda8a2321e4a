import { SYSTEM, type Account, type CustomerAccess } from '@nachtwacht/domain';
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
}

/** What somebody may see, as it stands now. */
export class AccessRepository {
  constructor(private readonly database: Database) {}

  account(userId: string): Promise<Account | null> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<AccountRow>(
        `SELECT u.id, u.name, u.role, u.deactivated_at, a.customer_id, a.period_from::text, a.period_to::text, a.ends_at
         FROM "user" u LEFT JOIN customer_access a ON a.user_id = u.id WHERE u.id = $1`,
        [userId],
      );
      return rows[0] ? accountOf(rows[0]) : null;
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
