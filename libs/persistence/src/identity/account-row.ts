import type { Account, CustomerAccess, Viewing } from '@nachtwacht/domain';

/** Who is behind a session, and what that person may see in it. */
export interface AccountRow {
  id: string;
  name: string;
  role: string;
  deactivated_at: Date | null;
  customer_id: string | null;
  period_from: string | null;
  period_to: string | null;
  ends_at: Date | null;
  as_customer_id: string | null;
  as_customer_name: string | null;
  view_ends_at: Date | null;
}

export const ACCOUNT_COLUMNS = `u.id, u.name, u.role, u.deactivated_at, a.customer_id, a.period_from::text, a.period_to::text,
  a.ends_at, v.as_customer_id, v.customer_name AS as_customer_name, v.ends_at AS view_ends_at`;
export const ACCOUNT_JOINS = `session s JOIN "user" u ON u.id = s.user_id LEFT JOIN customer_access a ON a.user_id = u.id
  LEFT JOIN customer_view v ON v.session_id = s.id`;

export function accountOf(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    deactivatedAt: row.deactivated_at,
    access: accessOf(row),
    viewing: viewingOf(row),
  };
}

function accessOf({ customer_id, period_from, period_to, ends_at }: AccountRow): CustomerAccess | null {
  if (customer_id === null) return null;
  const period = period_from === null || period_to === null ? null : { from: period_from, to: period_to };
  return { customerId: customer_id, period, endsAt: ends_at };
}

function viewingOf({ as_customer_id, as_customer_name, view_ends_at }: AccountRow): Viewing | null {
  if (as_customer_id === null || view_ends_at === null) return null;
  return { customerId: as_customer_id, customerName: as_customer_name ?? '', until: view_ends_at };
}
