import { ROUTES, type ServiceCatalogue } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';
import { Call, Handles, type CallOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { ServiceCatalogueStore } from './agreement-store';

type R = typeof ROUTES;

@Controller()
export class ServiceCatalogueController {
  constructor(@Inject(ServiceCatalogueStore) private readonly store: ServiceCatalogueStore) {}

  @Handles(ROUTES.serviceCatalogue)
  serviceCatalogue(@Call() { actor }: CallOf<R['serviceCatalogue']>): Promise<ServiceCatalogue> {
    return this.store.all(actor.scope);
  }

  @Handles(ROUTES.keepService)
  keepService(@Call() { actor, body }: CallOf<R['keepService']>): Promise<ServiceCatalogue> {
    return this.after(actor.scope, this.store.keepService(actor.scope, body));
  }

  @Handles(ROUTES.keepServicePackage)
  keepServicePackage(@Call() { actor, body }: CallOf<R['keepServicePackage']>): Promise<ServiceCatalogue> {
    return this.after(actor.scope, this.store.keepPackage(actor.scope, body));
  }

  @Handles(ROUTES.keepOneOffFee)
  keepOneOffFee(@Call() { actor, body }: CallOf<R['keepOneOffFee']>): Promise<ServiceCatalogue> {
    return this.after(actor.scope, this.store.keepFee(actor.scope, body));
  }

  private async after(scope: Scope, done: Promise<void>): Promise<ServiceCatalogue> {
    await done;
    return this.store.all(scope);
  }
}
