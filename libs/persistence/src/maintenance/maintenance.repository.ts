import type { MaintenanceInput } from '@nachtwacht/contracts';
import { conflicting, noSuch, wrongFields, type Scope, remark } from '@nachtwacht/domain';
import { requireLivingCustomer, requireLivingSite } from '../archiving/parents';
import { recordModelChange } from '../changes/record-change';
import type { Database, Models } from '../database/database';
import { refusing } from '../refusals/refusing';

/** Planned work. That it begins and ends is seen by the poller, by the database's clock. */
export class MaintenanceRepository {
  constructor(private readonly db: Database) {}

  /** May begin in the past ("since this morning"), and ends in the future. Returns the window's id. */
  async plan(scope: Scope, window: MaintenanceInput, by: string): Promise<string> {
    const write = this.db.modelsInScope(scope, async (models) => {
      await requireLivingCustomer(models, window.customerId);
      await requireLivingSite(models, window.customerId, window.siteId);
      await requireFuture(models, window.endsAt);
      const { id } = await models.maintenanceWindow.create({ data: { ...window, createdBy: by } });
      await recordModelChange(models, window.customerId, { kind: 'inventory', what: 'maintenance', id });
      return id;
    });
    return refusing('maintenance window', write);
  }

  /** Ends a window that lasts, or drops one that has not begun. Again: nothing happens. */
  async cancel(scope: Scope, id: string): Promise<void> {
    await this.db.modelsInScope(scope, async (models) => {
      const windows = await models.$queryRaw<{ customer_id: string; cancelled: boolean; over: boolean }[]>`
        SELECT customer_id, cancelled_at IS NOT NULL AS cancelled, ends_at <= now() AS over
        FROM maintenance_window WHERE id = ${id}::uuid FOR UPDATE`;
      const window = windows[0];
      if (!window) throw noSuch('maintenance window');
      if (window.cancelled) return;
      if (window.over) throw conflicting('maintenance-over', 'This maintenance is over already.');
      await models.$executeRaw`UPDATE maintenance_window SET cancelled_at = now() WHERE id = ${id}::uuid`;
      await recordModelChange(models, window.customer_id, { kind: 'inventory', what: 'maintenance', id });
    });
  }
}

async function requireFuture(models: Models, endsAt: string): Promise<void> {
  const [{ over } = { over: true }] = await models.$queryRaw<{ over: boolean }[]>`
    SELECT ${endsAt}::timestamptz <= now() AS over`;
  if (over) throw wrongFields({ endsAt: remark('in-the-future') });
}
