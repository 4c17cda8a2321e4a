import type { Period } from '@nachtwacht/domain';
import { daysAfter, localDateOf, localPeriodOf } from '@nachtwacht/domain/time';
import type { Sql } from '../database/database';

/** The last month that was closed, and the moment it ended by the clock that counted then. */
export interface ClosedMonth {
  readonly month: string;
  readonly to: number;
}

/** Of each of these customers that closed one. */
export async function lastClosedMonths(
  sql: Sql,
  customerIds: readonly string[],
): Promise<Map<string, ClosedMonth>> {
  const { rows } = await sql.query<ClosedMonth & { readonly customerId: string }>(
    `SELECT DISTINCT ON (customer_id) customer_id AS "customerId", month,
       (extract(epoch FROM (statement ->> 'to')::timestamptz) * 1000)::bigint AS "to"
     FROM hours_month WHERE customer_id = ANY ($1) ORDER BY customer_id, month DESC`,
    [customerIds],
  );
  return new Map(rows.map(({ customerId, ...closed }) => [customerId, closed]));
}

/**
 * A month by the clock of the customer. The one after a closed month begins where that ended, also where another zone
 * holds now: no minute lies in two months or in none.
 */
export function monthOf(month: string, zone: string, closed: ClosedMonth | null): Period {
  const { from, to } = localPeriodOf('month', `${month}-01`, zone);
  return closed !== null && monthAfter(closed.month) === month ? { from: closed.to, to } : { from, to };
}

/** The month in which something counts. */
export function monthAt(at: number, zone: string, closed: ClosedMonth | null): string {
  const month = localDateOf(at, zone).slice(0, 7);
  return closed !== null && at >= closed.to && month <= closed.month ? monthAfter(closed.month) : month;
}

function monthAfter(month: string): string {
  return daysAfter(`${month}-28`, 4).slice(0, 7);
}
