import { NIGHT_STATUSES, type NightStatus, type Scope } from '@nachtwacht/domain';
import type { Database } from '../../database/database';

export interface MonthRecord {
  readonly customers: readonly { readonly id: string; readonly name: string; readonly jobs: number }[];
  readonly days: readonly MonthDay[];
}

/** The nights of a customer on one day, put together. */
export interface MonthDay {
  readonly customerId: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly worst: NightStatus;
  readonly good: number;
  readonly expected: number;
}

/** The nights of all customers in a month. Added up in the database: there are as many as jobs times days. */
export class MonthRepository {
  constructor(private readonly database: Database) {}

  /** Days from `from` to `to`, both included. Customers by name: those with a job, and those that had a night. */
  month(scope: Scope, from: string, to: string): Promise<MonthRecord> {
    return this.database.readInScope(scope, async (sql) => {
      // First by status: of some thousand rows the worst is found sooner than of all nights.
      const days = await sql.query<Omit<MonthDay, 'worst'> & { readonly worst: number }>(
        `SELECT "customerId", date::text AS date, min(array_position($3::text[], status)) AS worst,
           coalesce(sum(nights) FILTER (WHERE status IN ('success', 'success-after-retry')), 0)::bigint AS good,
           sum(nights)::bigint AS expected
         FROM (
           SELECT n.customer_id AS "customerId", n.date, n.status, count(*) AS nights FROM backup_night n
           WHERE n.date BETWEEN $1 AND $2 AND n.status <> 'not-expected' GROUP BY n.customer_id, n.date, n.status) s
         GROUP BY "customerId", s.date`,
        [from, to, NIGHT_STATUSES],
      );
      const customers = await sql.query<MonthRecord['customers'][number]>(
        `SELECT c.id, c.name, count(a.id) AS jobs FROM customer c
         LEFT JOIN backup_job j ON j.customer_id = c.id
         LEFT JOIN asset a ON a.customer_id = j.customer_id AND a.id = j.asset_id AND a.archived_at IS NULL
         GROUP BY c.id, c.name HAVING count(a.id) > 0 OR c.id = ANY($1) ORDER BY lower(c.name), c.id`,
        [[...new Set(days.rows.map(({ customerId }) => customerId))]],
      );
      return {
        customers: customers.rows,
        days: days.rows.map((day) => ({ ...day, worst: NIGHT_STATUSES[day.worst - 1] ?? 'unknown' })),
      };
    });
  }
}
