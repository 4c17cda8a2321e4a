import type {
  PortalContact,
  PortalHoursRequest,
  PortalIncident,
  PortalMaintenance,
  PortalRestoreTest,
  PortalSwitches,
  PortalUpdate,
} from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { isoColumn as iso } from '../rows/iso-column';
import { contactsOf, requestsOf } from './people-rows';
import { customerOf, portalRestoreTests, switchesOf } from './portal-row';
import { homeOf, type HomeRecord } from './read-home';
import { nightsOfMonth, type NightsRecord } from './read-nights';

/** How long what is over is still told. */
const LOOK_BACK = `interval '90 days'`;

/** What a customer sees of itself. Only columns that it may know are read at all. */
export class PortalRepository {
  constructor(private readonly database: Database) {}

  shows(scope: Scope): Promise<{ shows: PortalSwitches; timeZone: string }> {
    return this.read(scope, async (sql, customerId) => {
      const { rows } = await sql.query<{ zone: string }>(
        'SELECT time_zone AS zone FROM customer WHERE id = $1',
        [customerId],
      );
      return { shows: await switchesOf(sql, customerId), timeZone: rows[0]?.zone ?? 'Europe/Amsterdam' };
    });
  }

  home(scope: Scope): Promise<HomeRecord> {
    return this.read(scope, homeOf);
  }

  nights(scope: Scope, month: string): Promise<NightsRecord[]> {
    return this.read(scope, (sql, customerId) => nightsOfMonth(sql, customerId, month));
  }

  restoreTests(scope: Scope): Promise<PortalRestoreTest[]> {
    return this.read(scope, portalRestoreTests);
  }

  updates(scope: Scope): Promise<PortalUpdate[]> {
    return this.rows(
      scope,
      `SELECT i.id, a.name AS thing, i.from_version AS "from", coalesce(i.done_version, i.target) AS "to", i.security,
         CASE WHEN i.done_at IS NOT NULL THEN 'done' WHEN i.planned_from IS NOT NULL THEN 'planned' ELSE 'open' END AS state,
         ${iso('i.seen_at')} AS "seenAt", ${iso('i.planned_from')} AS "plannedFrom",
         ${iso('i.planned_until')} AS "plannedUntil", ${iso('i.done_at')} AS "doneAt"
       FROM update_item i JOIN asset a ON a.customer_id = i.customer_id AND a.id = i.asset_id
       WHERE i.customer_id = $1 AND a.archived_at IS NULL AND (i.ended IS NULL OR i.done_at IS NOT NULL)
         AND (i.done_at IS NULL OR i.done_at > now() - ${LOOK_BACK})
       ORDER BY i.done_at DESC NULLS FIRST, i.planned_from NULLS LAST, i.seen_at, i.id LIMIT 500`,
    );
  }

  /** The reason of a window is written by staff for each other and is not told. */
  maintenance(scope: Scope): Promise<PortalMaintenance[]> {
    return this.rows(
      scope,
      `SELECT w.id, ${iso('w.starts_at')} AS "from", ${iso('w.ends_at')} AS until,
         CASE WHEN w.cancelled_at IS NOT NULL AND w.cancelled_at <= w.starts_at THEN 'cancelled'
           WHEN w.cancelled_at IS NOT NULL OR w.ends_at <= now() THEN 'over'
           WHEN w.starts_at <= now() THEN 'now' ELSE 'planned' END AS state,
         s.name AS site, a.name AS thing
       FROM maintenance_window w
       LEFT JOIN site s ON s.customer_id = w.customer_id AND s.id = w.site_id
       LEFT JOIN asset a ON a.customer_id = w.customer_id AND a.id = w.asset_id
       WHERE w.customer_id = $1 AND w.ends_at > now() - ${LOOK_BACK}
       ORDER BY w.starts_at DESC, w.id LIMIT 500`,
    );
  }

  incidents(scope: Scope): Promise<PortalIncident[]> {
    return this.rows(
      scope,
      `SELECT i.id, a.name AS thing, v.name_nl AS "serviceNl", v.name_en AS "serviceEn",
         CASE WHEN i.closed_at IS NULL THEN i.status ELSE i.worst_status END AS severity,
         ${iso('i.opened_at')} AS "openedAt", ${iso('i.closed_at')} AS "closedAt", i.acknowledged_at IS NOT NULL AS taken
       FROM incident i
       JOIN asset a ON a.customer_id = i.customer_id AND a.id = i.asset_id
       JOIN service v ON v.code = a.service_code
       WHERE i.customer_id = $1 AND (i.closed_at IS NULL OR i.closed_at > now() - ${LOOK_BACK})
       ORDER BY i.closed_at DESC NULLS FIRST, i.opened_at DESC, i.id LIMIT 500`,
    );
  }

  contacts(scope: Scope): Promise<Omit<PortalContact, 'mayChange'>[]> {
    return this.read(scope, contactsOf);
  }

  hoursRequests(scope: Scope): Promise<PortalHoursRequest[]> {
    return this.read(scope, requestsOf);
  }

  private read<T>(scope: Scope, work: (sql: Sql, customerId: string) => Promise<T>): Promise<T> {
    const customerId = customerOf(scope);
    return this.database.readInScope(scope, (sql) => work(sql, customerId));
  }

  private rows<Row extends object>(scope: Scope, text: string): Promise<Row[]> {
    return this.read(scope, async (sql, customerId) => (await sql.query<Row>(text, [customerId])).rows);
  }
}
