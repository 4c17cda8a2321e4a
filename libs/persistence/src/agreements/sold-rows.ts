import type { SoldSeenView, SubscriptionView } from '@nachtwacht/contracts';
import { soldVerdict, thingsSold, type PackageUnit } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

/** A thing is watched when it is looked after and something of it is polled. */
const WATCHED = `(a.archived_at IS NULL AND EXISTS (SELECT FROM "check" c
  WHERE c.customer_id = a.customer_id AND c.asset_id = a.id AND c.archived_at IS NULL))`;

export async function subscriptionsOf(sql: Sql, customerId: string): Promise<SubscriptionView[]> {
  const { rows } = await sql.query<SubscriptionView>(
    `SELECT s.id, s.package_code AS "packageCode", v.code AS "serviceCode", p.name_nl AS "nameNl", p.name_en AS "nameEn",
       v.name_nl AS "serviceNl", v.name_en AS "serviceEn", p.unit, s.quantity, p.monthly_cents AS "monthlyCents", s.from_day::text AS "from",
       s.until_day::text AS until, s.noticed_on::text AS "noticedOn", s.note,
       coalesce((SELECT json_agg(json_build_object('id', a.id, 'name', a.name, 'watched', ${WATCHED}) ORDER BY lower(a.name), a.id)
         FROM subscription_asset b JOIN asset a ON a.customer_id = b.customer_id AND a.id = b.asset_id
         WHERE b.customer_id = s.customer_id AND b.subscription_id = s.id), '[]') AS assets
     FROM subscription s JOIN service_package p ON p.code = s.package_code JOIN service v ON v.code = p.service_code
     WHERE s.customer_id = $1 ORDER BY v.position, p.position, s.from_day, s.id`,
    [customerId],
  );
  return rows;
}

interface Counted {
  readonly customerId: string;
  readonly serviceCode: string;
  readonly serviceNl: string;
  readonly serviceEn: string;
  readonly monitored: boolean;
  readonly lines: readonly { readonly unit: PackageUnit; readonly quantity: number }[];
  readonly seen: number;
}

/** By customer, in the order of the catalogue; `customerId` null: of all. Services neither sold nor seen are left out. */
export async function soldAndSeen(
  sql: Sql,
  customerId: string | null,
  today: string,
): Promise<Map<string, SoldSeenView[]>> {
  const { rows } = await sql.query<Counted>(
    `WITH sold AS (
       SELECT s.customer_id, p.service_code, json_agg(json_build_object('unit', p.unit, 'quantity', s.quantity)) AS lines
       FROM subscription s JOIN service_package p ON p.code = s.package_code
       WHERE s.from_day <= $2::date AND coalesce(s.until_day, $2::date) >= $2::date AND ($1::uuid IS NULL OR s.customer_id = $1)
       GROUP BY 1, 2),
     seen AS (
       SELECT a.customer_id, a.service_code, count(*)::int AS things FROM asset a
       WHERE ($1::uuid IS NULL OR a.customer_id = $1) AND ${WATCHED} GROUP BY 1, 2)
     SELECT customer_id AS "customerId", v.code AS "serviceCode", v.name_nl AS "serviceNl", v.name_en AS "serviceEn",
       v.monitored, coalesce(sold.lines, '[]') AS lines, coalesce(seen.things, 0) AS seen
     FROM sold FULL JOIN seen USING (customer_id, service_code) JOIN service v ON v.code = service_code
     ORDER BY v.position, v.code`,
    [customerId, today],
  );
  const byCustomer = new Map<string, SoldSeenView[]>();
  for (const { customerId: of, monitored, lines, ...service } of rows) {
    const sold = thingsSold(lines);
    const view = { ...service, sold, verdict: soldVerdict(sold, service.seen, monitored) };
    byCustomer.set(of, [...(byCustomer.get(of) ?? []), view]);
  }
  return byCustomer;
}
