import type { PortalRestoreTest, PortalSwitches } from '@nachtwacht/contracts';
import { noSuch, type Scope } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';

/** What holds until somebody chose otherwise: hours and availability need an agreement first. */
const USUAL_SWITCHES: PortalSwitches = {
  backups: true,
  updates: true,
  maintenance: true,
  incidents: true,
  availability: false,
  hours: false,
  reports: true,
};

/** Whose portal it is: of whoever is of a customer. @throws Refusal for anybody else */
export function customerOf(scope: Scope): string {
  if (scope.kind !== 'customer') throw noSuch('portal');
  return scope.customerId;
}

export async function switchesOf(sql: Sql, customerId: string): Promise<PortalSwitches> {
  const { rows } = await sql.query<PortalSwitches>(
    `SELECT backups, updates, maintenance, incidents, availability, hours, reports
     FROM portal_switches WHERE customer_id = $1`,
    [customerId],
  );
  return rows[0] ?? USUAL_SWITCHES;
}

export async function portalRestoreTests(sql: Sql, customerId: string): Promise<PortalRestoreTest[]> {
  const { rows } = await sql.query<PortalRestoreTest>(
    `SELECT r.id, a.name AS backup, r.planned_on::text AS "plannedOn", r.done_on::text AS "doneOn", r.method, r.result,
       r.duration_minutes AS "durationMinutes",
       CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('name', s.name, 'jobRole', s.job_role, 'result', s.result,
         'remarks', s.remarks, 'at', ${isoColumn('s.created_at')}) END AS "coSign"
     FROM restore_test r
     LEFT JOIN backup_job j ON j.customer_id = r.customer_id AND j.id = r.job_id
     LEFT JOIN asset a ON a.customer_id = j.customer_id AND a.id = j.asset_id
     LEFT JOIN co_sign s ON s.customer_id = r.customer_id AND s.restore_test_id = r.id
     WHERE r.customer_id = $1 AND r.cancelled_at IS NULL
     ORDER BY coalesce(r.done_on, r.planned_on) DESC, r.id LIMIT 100`,
    [customerId],
  );
  return rows;
}
