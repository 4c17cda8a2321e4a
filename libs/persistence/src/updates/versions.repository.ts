import type { BehindHistory, VersionRow } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { isoColumn } from '../rows/iso-column';
import { IS_OPEN } from './item-row';

/** What everything runs, and how long things were behind. */
export class VersionsRepository {
  constructor(private readonly database: Database) {}

  /** What waits longest first. */
  list(scope: Scope, customerId: string | null): Promise<VersionRow[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<VersionRow>(
        `SELECT v.customer_id AS "customerId", u.name AS "customerName", a.id AS "assetId", a.name AS "assetName", a.kind AS "assetKind",
           c.aspect, c.instance, k.collector, n.status, v.reading->>'state' AS state, v.reading#>>'{product,vendor}' AS vendor,
           v.reading#>>'{product,train}' AS train, v.reading#>>'{product,model}' AS model, v.reading->>'installed' AS installed,
           v.reading->>'available' AS available, v.reading->>'desired' AS desired, (v.reading->>'pending')::int AS pending,
           (v.reading->>'security')::boolean AS security, coalesce(v.reading->>'knownBy', 'device') AS "knownBy",
           ${isoColumn(`(v.reading->>'checkedAt')::timestamptz`)} AS "checkedAt",
           (v.reading->>'rebootNeeded')::boolean AS "rebootNeeded", left(v.reading->>'endOfLife', 10) AS "endOfLife",
           v.reading->>'doubt' AS doubt, ${isoColumn('v.behind_since')} AS "behindSince",
           coalesce(greatest(0, floor(extract(epoch FROM now() - v.behind_since) / 86400)), 0)::int AS "daysBehind",
           i.id AS "itemId", i.stage
         FROM asset_version v
         JOIN "check" c ON c.id = v.check_id
         JOIN asset a ON a.customer_id = v.customer_id AND a.id = c.asset_id
         JOIN customer u ON u.id = v.customer_id
         JOIN connection k ON k.id = c.connection_id
         JOIN check_now n ON n.check_id = v.check_id
         LEFT JOIN update_item i ON i.customer_id = v.customer_id AND i.check_id = v.check_id AND ${IS_OPEN}
         WHERE c.archived_at IS NULL AND a.archived_at IS NULL AND u.archived_at IS NULL AND ($1::uuid IS NULL OR v.customer_id = $1)
         ORDER BY v.behind_since NULLS LAST, u.name, a.name, c.instance LIMIT 20000`,
        [customerId],
      );
      return rows;
    });
  }

  /** By the days of a zone, oldest first; today is how it is now. */
  history(scope: Scope, customerId: string | null, days: number, timeZone: string): Promise<BehindHistory> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<BehindHistory[number]>(
        `WITH days AS (
           SELECT d::date AS date, least(((d::date + 1)::timestamp AT TIME ZONE $3), now()) AS until, (d::date::timestamp AT TIME ZONE $3) AS begins
           FROM generate_series((now() AT TIME ZONE $3)::date - ($2::int - 1), (now() AT TIME ZONE $3)::date, '1 day') d)
         SELECT to_char(d.date, 'YYYY-MM-DD') AS date,
           count(i.id) FILTER (WHERE waits.is)::int AS waiting,
           count(i.id) FILTER (WHERE waits.is AND i.security)::int AS security,
           coalesce(max(floor(extract(epoch FROM d.until - i.seen_at) / 86400)) FILTER (WHERE waits.is), 0)::int AS "oldestDays",
           count(i.id) FILTER (WHERE i.done_at >= d.begins AND i.done_at < d.until)::int AS done
         FROM days d
         LEFT JOIN update_item i ON i.seen_at < d.until AND ($1::uuid IS NULL OR i.customer_id = $1)
           AND coalesce(i.done_at, i.ended_at, 'infinity') >= d.begins
         LEFT JOIN LATERAL (SELECT coalesce(i.done_at, i.ended_at, 'infinity') >= d.until AS is) waits ON true
         GROUP BY d.date, d.until, d.begins ORDER BY d.date`,
        [customerId, days, timeZone],
      );
      return rows;
    });
  }
}
