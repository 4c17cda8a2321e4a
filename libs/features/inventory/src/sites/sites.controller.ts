import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { SiteStore } from './site-store';

type Reply = Promise<ReplyOf<typeof ROUTES.createSite>>;

@Controller()
export class SitesController {
  constructor(@Inject(SiteStore) private readonly sites: SiteStore) {}

  @Handles(ROUTES.sites)
  list(@Call() { actor, params, query }: CallOf<typeof ROUTES.sites>): Promise<ReplyOf<typeof ROUTES.sites>> {
    return this.sites.list(actor.scope, params.id, query.archived);
  }

  @Handles(ROUTES.createSite)
  create(@Call() { actor, params, body }: CallOf<typeof ROUTES.createSite>): Reply {
    return this.sites.create(actor.scope, params.id, body);
  }

  @Handles(ROUTES.updateSite)
  update(@Call() { actor, params, body }: CallOf<typeof ROUTES.updateSite>): Reply {
    return this.sites.update(actor.scope, params.id, body);
  }

  @Handles(ROUTES.approveTargets)
  approve(@Call() { actor, params, body }: CallOf<typeof ROUTES.approveTargets>): Reply {
    return this.sites.approveTargets(actor.scope, params.id, body);
  }

  @Handles(ROUTES.archiveSite)
  archive(@Call() { actor, params }: CallOf<typeof ROUTES.archiveSite>): Reply {
    return this.sites.archive(actor.scope, params.id, actor.id);
  }

  @Handles(ROUTES.restoreSite)
  restore(@Call() { actor, params }: CallOf<typeof ROUTES.restoreSite>): Reply {
    return this.sites.restore(actor.scope, params.id);
  }
}
