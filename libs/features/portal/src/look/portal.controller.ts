import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { PortalService } from './portal.service';

type R = typeof ROUTES;

@Controller()
export class PortalController {
  constructor(@Inject(PortalService) private readonly portal: PortalService) {}

  @Handles(ROUTES.portalHome)
  home(@Call() { actor }: CallOf<R['portalHome']>): Promise<ReplyOf<R['portalHome']>> {
    return this.portal.home(actor);
  }

  @Handles(ROUTES.portalBackups)
  backups(@Call() { actor, query }: CallOf<R['portalBackups']>): Promise<ReplyOf<R['portalBackups']>> {
    return this.portal.backups(actor, query.month, Date.now());
  }

  @Handles(ROUTES.portalUpdates)
  updates(@Call() { actor }: CallOf<R['portalUpdates']>): Promise<ReplyOf<R['portalUpdates']>> {
    return this.portal.updates(actor);
  }

  @Handles(ROUTES.portalMaintenance)
  maintenance(@Call() { actor }: CallOf<R['portalMaintenance']>): Promise<ReplyOf<R['portalMaintenance']>> {
    return this.portal.maintenance(actor);
  }

  @Handles(ROUTES.portalIncidents)
  incidents(@Call() { actor }: CallOf<R['portalIncidents']>): Promise<ReplyOf<R['portalIncidents']>> {
    return this.portal.incidents(actor);
  }
}
