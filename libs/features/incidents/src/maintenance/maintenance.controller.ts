import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { MaintenanceStore } from './maintenance-store';

@Controller()
export class MaintenanceController {
  constructor(@Inject(MaintenanceStore) private readonly maintenance: MaintenanceStore) {}

  @Handles(ROUTES.planMaintenance)
  async plan(
    @Call() { actor, body }: CallOf<typeof ROUTES.planMaintenance>,
  ): Promise<ReplyOf<typeof ROUTES.planMaintenance>> {
    return { id: await this.maintenance.plan(actor.scope, body, actor.id) };
  }

  @Handles(ROUTES.cancelMaintenance)
  async cancel(
    @Call() { actor, params }: CallOf<typeof ROUTES.cancelMaintenance>,
  ): Promise<ReplyOf<typeof ROUTES.cancelMaintenance>> {
    await this.maintenance.cancel(actor.scope, params.id);
    return {};
  }
}
