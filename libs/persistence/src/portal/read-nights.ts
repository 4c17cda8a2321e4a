import type { Sql } from '../database/database';

export interface NightsRecord {
  readonly id: string;
  readonly name: string;
  /** The last night that was good; null for none. */
  readonly lastGood: string | null;
  readonly nights: readonly { readonly date: string; readonly status: string }[];
}

/** The nights of a month (`2027-03`) by backup, in order. */
export async function nightsOfMonth(sql: Sql, customerId: string, month: string): Promise<NightsRecord[]> {
  const { rows } = await sql.query<NightsRecord>(
    `SELECT j.id, a.name,
       (SELECT max(g.date)::text FROM backup_night g WHERE g.customer_id = j.customer_id AND g.job_id = j.id
          AND g.status IN ('success', 'success-after-retry')) AS "lastGood",
       coalesce((SELECT jsonb_agg(jsonb_build_object('date', n.date, 'status', n.status) ORDER BY n.date)
         FROM backup_night n WHERE n.customer_id = j.customer_id AND n.job_id = j.id
           AND n.date >= $2::date AND n.date < $2::date + interval '1 month'), '[]') AS nights
     FROM backup_job j JOIN asset a ON a.customer_id = j.customer_id AND a.id = j.asset_id
     WHERE j.customer_id = $1 AND a.archived_at IS NULL ORDER BY lower(a.name), j.id`,
    [customerId, `${month}-01`],
  );
  return rows;
}
