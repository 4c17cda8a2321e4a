import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { ServiceStore } from './service-store';

@Controller()
export class ServicesController {
  constructor(@Inject(ServiceStore) private readonly services: ServiceStore) {}

  @Handles(ROUTES.services)
  list(@Call() { actor }: CallOf<typeof ROUTES.services>): Promise<ReplyOf<typeof ROUTES.services>> {
    return this.services.list(actor.scope);
  }
}
