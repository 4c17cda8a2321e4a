import type { PortalSwitches } from '@nachtwacht/contracts';
import { noSuch, type ServiceSeen } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';
import { switchesOf } from './portal-row';

type Service = ServiceSeen & {
  readonly code: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly since: string | null;
};

export interface HomeRecord {
  readonly customerName: string;
  readonly timeZone: string;
  readonly serverTime: string;
  readonly shows: PortalSwitches;
  readonly services: readonly Service[];
  readonly coSigns: number;
}

type Head = Pick<HomeRecord, 'customerName' | 'timeZone' | 'serverTime' | 'coSigns'>;

export async function homeOf(sql: Sql, customerId: string): Promise<HomeRecord> {
  const { rows } = await sql.query<Head>(
    `SELECT name AS "customerName", time_zone AS "timeZone", ${isoColumn('now()')} AS "serverTime",
       (SELECT count(*)::int FROM restore_test r WHERE r.customer_id = c.id AND r.done_on IS NOT NULL AND r.cancelled_at IS NULL
          AND NOT EXISTS (SELECT FROM co_sign s WHERE s.customer_id = r.customer_id AND s.restore_test_id = r.id)) AS "coSigns"
     FROM customer c WHERE id = $1`,
    [customerId],
  );
  const head = rows[0];
  if (!head) throw noSuch('customer');
  return { ...head, shows: await switchesOf(sql, customerId), services: await servicesOf(sql, customerId) };
}

/** Every service of which the customer has something, in the order of the board. */
async function servicesOf(sql: Sql, customerId: string): Promise<Service[]> {
  const { rows } = await sql.query<Service>(
    `WITH looked AS (
       SELECT a.id, a.service_code, count(s.check_id) AS checks, max(s.since) AS since,
         count(*) FILTER (WHERE s.status = 'ok') AS ok, count(*) FILTER (WHERE s.status = 'warning') AS warning,
         count(*) FILTER (WHERE s.status = 'critical') AS critical, count(*) FILTER (WHERE s.status = 'unknown') AS "unknown",
         count(*) FILTER (WHERE s.status = 'maintenance') AS maintenance
       FROM asset a
       LEFT JOIN "check" c ON c.customer_id = a.customer_id AND c.asset_id = a.id AND c.archived_at IS NULL
       LEFT JOIN check_state s ON s.check_id = c.id
       WHERE a.customer_id = $1 AND a.archived_at IS NULL GROUP BY a.id, a.service_code)
     SELECT v.code, v.name_nl AS "nameNl", v.name_en AS "nameEn", v.monitored, count(*)::int AS things,
       count(*) FILTER (WHERE l.checks = 0)::int AS unwatched, ${isoColumn('max(l.since)')} AS since,
       jsonb_build_object('ok', sum(l.ok), 'warning', sum(l.warning), 'critical', sum(l.critical),
         'unknown', sum(l."unknown"), 'maintenance', sum(l.maintenance)) AS checks
     FROM looked l JOIN service v ON v.code = l.service_code
     GROUP BY v.code ORDER BY v.position, v.code`,
    [customerId],
  );
  return rows;
}
