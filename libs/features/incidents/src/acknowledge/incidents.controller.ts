import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { AcknowledgementStore } from './acknowledgement-store';

@Controller()
export class IncidentsController {
  constructor(@Inject(AcknowledgementStore) private readonly incidents: AcknowledgementStore) {}

  @Handles(ROUTES.acknowledge)
  acknowledge(
    @Call() { actor, params, body }: CallOf<typeof ROUTES.acknowledge>,
  ): Promise<ReplyOf<typeof ROUTES.acknowledge>> {
    const { id, name } = actor;
    return this.incidents.acknowledge(actor.scope, params.id, { id, name }, body.note);
  }
}
