import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { AvailabilityService } from './availability.service';
import { ExclusionsService } from './exclusions.service';

type R = typeof ROUTES;

@Controller()
export class AvailabilityController {
  constructor(
    @Inject(AvailabilityService) private readonly availability: AvailabilityService,
    @Inject(ExclusionsService) private readonly exclusions: ExclusionsService,
  ) {}

  @Handles(ROUTES.availability)
  lines(@Call() { actor, query }: CallOf<R['availability']>): Promise<ReplyOf<R['availability']>> {
    return this.availability.lines(actor.scope, query.month, query.customerId ?? null);
  }

  @Handles(ROUTES.availabilityDetail)
  detail(
    @Call() { actor, params, query }: CallOf<R['availabilityDetail']>,
  ): Promise<ReplyOf<R['availabilityDetail']>> {
    return this.availability.detail(actor, params.id, query.service, query.month);
  }

  @Handles(ROUTES.proposeExclusion)
  propose(@Call() { actor, body }: CallOf<R['proposeExclusion']>): Promise<ReplyOf<R['proposeExclusion']>> {
    return this.exclusions.propose(actor, body, Date.now());
  }

  @Handles(ROUTES.decideExclusion)
  decide(
    @Call() { actor, params, body }: CallOf<R['decideExclusion']>,
  ): Promise<ReplyOf<R['decideExclusion']>> {
    return this.exclusions.decide(actor, params.id, body);
  }
}
