import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { PortalSettingsStore } from './portal-settings-store';

type R = typeof ROUTES;

@Controller()
export class PortalSettingsController {
  constructor(@Inject(PortalSettingsStore) private readonly store: PortalSettingsStore) {}

  @Handles(ROUTES.portalSettings)
  settings(@Call() { actor, params }: CallOf<R['portalSettings']>): Promise<ReplyOf<R['portalSettings']>> {
    return this.store.of(actor.scope, params.id);
  }

  @Handles(ROUTES.changePortal)
  async change(
    @Call() { actor, params, body }: CallOf<R['changePortal']>,
  ): Promise<ReplyOf<R['changePortal']>> {
    await this.store.change(actor.scope, params.id, body);
    return { customerId: params.id, shows: body };
  }
}
