import type { ReportChainHead, ReportDetails, ReportSold } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import type { GatheredPeriod } from './gathered-period';

/**
 * By service, as subscriptions say; where none were written down, by the things that are looked after. The SLA itself is
 * nothing that anybody could watch.
 */
export async function gatherSold(
  sql: Sql,
  { customerId, firstDay, nextDay }: GatheredPeriod,
): Promise<ReportSold[]> {
  const { rows } = await sql.query<ReportSold>(
    `WITH sold AS (
       SELECT p.service_code AS code, sum(s.quantity)::int AS quantity
       FROM subscription s JOIN service_package p ON p.code = s.package_code
       WHERE p.unit <> 'agreement' AND s.customer_id = $1 AND s.from_day < $3 AND (s.until_day IS NULL OR s.until_day >= $2) GROUP BY 1),
     looked_after AS (
       SELECT a.service_code AS code, count(*)::int AS quantity,
         count(*) FILTER (WHERE EXISTS (SELECT FROM "check" c WHERE c.customer_id = a.customer_id AND c.asset_id = a.id
           AND c.archived_at IS NULL))::int AS watched
       FROM asset a WHERE a.customer_id = $1 AND a.archived_at IS NULL GROUP BY 1)
     SELECT v.code AS service, v.name_nl AS "nameNl", v.name_en AS "nameEn",
       coalesce(s.quantity, l.quantity) AS quantity, coalesce(l.watched, 0) AS watched, v.monitored
     FROM service v LEFT JOIN sold s ON s.code = v.code LEFT JOIN looked_after l ON l.code = v.code
     WHERE s.code IS NOT NULL OR l.code IS NOT NULL ORDER BY v.position, v.code`,
    [customerId, firstDay, nextDay],
  );
  return rows;
}

/** As they stood when the data was taken: with these anybody can hold the chains against the report. */
export async function gatherChains(
  sql: Sql,
  { customerId, asOf }: GatheredPeriod,
): Promise<ReportDetails['chains']> {
  const head = async (text: string) =>
    (await sql.query<ReportChainHead>(text, [customerId, asOf])).rows[0] ?? null;
  return {
    register: await head(
      'SELECT seq, hash FROM register_entry WHERE customer_id = $1 AND at <= $2 ORDER BY seq DESC LIMIT 1',
    ),
    audit: await head(
      'SELECT seq, hash FROM audit_entry WHERE chain = $1 AND at <= $2 ORDER BY seq DESC LIMIT 1',
    ),
  };
}
