import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { RemovedPartStore } from './removed-part-store';

@Controller()
export class RemovedPartsController {
  constructor(@Inject(RemovedPartStore) private readonly parts: RemovedPartStore) {}

  @Handles(ROUTES.removeCheck)
  async remove(
    @Call() { actor, params, body }: CallOf<typeof ROUTES.removeCheck>,
  ): Promise<ReplyOf<typeof ROUTES.removeCheck>> {
    await this.parts.remove(actor.scope, Number(params.id), actor, body.note);
    return {};
  }
}
