import type { PortalSettings, PortalSwitches } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Database } from '../database/database';
import { requireLivingCustomer } from '../updates/require-customer';
import { requestsOf } from './people-rows';
import { switchesOf } from './portal-row';

/** What customers are shown in the portal. */
export class PortalSettingsRepository {
  constructor(private readonly database: Database) {}

  of(scope: Scope, customerId: string): Promise<PortalSettings> {
    return this.database.inScope(scope, async (sql) => {
      await requireLivingCustomer(sql, customerId);
      return { shows: await switchesOf(sql, customerId), requests: await requestsOf(sql, customerId) };
    });
  }

  change(scope: Scope, customerId: string, shows: PortalSwitches): Promise<void> {
    return this.database.inScope(scope, async (sql) => {
      await requireLivingCustomer(sql, customerId);
      await sql.query(
        `INSERT INTO portal_switches (customer_id, backups, updates, maintenance, incidents, availability, hours, reports)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (customer_id) DO UPDATE SET backups = excluded.backups,
           updates = excluded.updates, maintenance = excluded.maintenance, incidents = excluded.incidents,
           availability = excluded.availability, hours = excluded.hours, reports = excluded.reports`,
        [
          customerId,
          shows.backups,
          shows.updates,
          shows.maintenance,
          shows.incidents,
          shows.availability,
          shows.hours,
          shows.reports,
        ],
      );
      await recordChange(sql, customerId, { kind: 'inventory', what: 'customer', id: customerId });
    });
  }
}
