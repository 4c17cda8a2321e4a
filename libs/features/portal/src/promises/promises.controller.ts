import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { PortalPromisesService } from './promises.service';

type R = typeof ROUTES;

@Controller()
export class PortalPromisesController {
  constructor(@Inject(PortalPromisesService) private readonly promises: PortalPromisesService) {}

  @Handles(ROUTES.portalAvailability)
  availability(
    @Call() { actor, query }: CallOf<R['portalAvailability']>,
  ): Promise<ReplyOf<R['portalAvailability']>> {
    return this.promises.availability(actor, query.month, Date.now());
  }

  @Handles(ROUTES.portalHours)
  hours(@Call() { actor, query }: CallOf<R['portalHours']>): Promise<ReplyOf<R['portalHours']>> {
    return this.promises.hours(actor, query.month, Date.now());
  }
}
