import type { HoursStatement } from '@nachtwacht/contracts';
import { canonicalJson, conflicting, Refusal } from '@nachtwacht/domain';
import { createHash } from 'node:crypto';
import type { Sql } from '../database/database';
import { changed, isUnreleased, type LockedCustomer } from './book';
import { monthAt, monthOf } from './closed-month';
import { grantDue, reckon } from './reckon';
import { iso, toStatement } from './to-statement';

/**
 * Freezes the statement of a month and what its entries were charged. The customer is locked.
 *
 * @throws Refusal for a month that is not over, was closed, follows an open one with work, or holds what is not released
 */
export async function closeMonth(
  sql: Sql,
  customer: LockedCustomer,
  month: string,
  by: string,
): Promise<HoursStatement> {
  const reckoned = await reckon(sql, customer.id);
  const { from, to } = monthOf(month, reckoned.zone, reckoned.closed);
  if (to > customer.now) throw conflicting('month-not-over', 'This month is not over yet.');
  if (reckoned.closed !== null && month <= reckoned.closed.month)
    throw conflicting('month-closed', 'This month is closed already.');
  const counting = reckoned.entries.filter(
    ({ frozen, countsAt, from: start }) => frozen === null && (countsAt ?? start) < to,
  );
  if (counting.some((entry) => (entry.countsAt ?? entry.from) < from && entry.reversedAt === null))
    throw conflicting('earlier-month-open', 'Close the months before it first.');
  if (counting.some(isUnreleased))
    throw conflicting('unreleased-entries', 'Release or reverse the entries of this month first.');
  await grantDue(sql, customer.id, to);
  const statement = {
    ...toStatement(await reckon(sql, customer.id), customer, month),
    closedAt: iso(customer.now),
    closedBy: by,
  };
  const hash = createHash('sha256').update(canonicalJson(statement)).digest('hex');
  await sql.query(
    'INSERT INTO hours_month (customer_id, month, statement, hash, closed_by) VALUES ($1, $2, $3, $4, $5)',
    [customer.id, month, statement, hash, by],
  );
  for (const { id, reversedAt } of counting)
    if (reversedAt === null)
      await sql.query('UPDATE time_entry SET frozen = $2 WHERE id = $1', [id, reckoned.charged.get(id)]);
  await changed(sql, customer.id, true);
  return { ...statement, hash };
}

/**
 * What a customer read in a published report does not change after it: its month closes in the name of who published it,
 * and before it each earlier month with work. A month with work that is not released waits, and those after it with it.
 *
 * @returns how many months were closed
 */
export async function closePublishedMonths(sql: Sql, customer: LockedCustomer): Promise<number> {
  const { rows } = await sql.query<{ month: string; by: string }>(
    `SELECT to_char(r.month, 'YYYY-MM') AS month, r.published_by_name AS by FROM report r
     WHERE r.customer_id = $1 AND r.state = 'published'
       AND to_char(r.month, 'YYYY-MM') > coalesce((SELECT max(month) FROM hours_month WHERE customer_id = $1), '')
     ORDER BY r.month, r.revision DESC`,
    [customer.id],
  );
  const last = rows.at(-1);
  if (last === undefined) return 0;
  const { entries, zone, closed: before } = await reckon(sql, customer.id);
  const worked = entries
    .filter(({ frozen, reversedAt }) => frozen === null && reversedAt === null)
    .map(({ countsAt, from }) => monthAt(countsAt ?? from, zone, before))
    .filter((month) => month < last.month);
  const publishers = new Map(rows.map(({ month, by }) => [month, by]));
  let closed = 0;
  for (const month of [...new Set([...worked, ...publishers.keys()])].sort())
    try {
      await closeMonth(sql, customer, month, publishers.get(month) ?? last.by);
      closed += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return closed;
    }
  return closed;
}
