import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { WorkService } from './work.service';

type R = typeof ROUTES;

@Controller()
export class WorkController {
  constructor(@Inject(WorkService) private readonly work: WorkService) {}

  @Handles(ROUTES.workItems)
  list(@Call() { actor, query }: CallOf<R['workItems']>): Promise<ReplyOf<R['workItems']>> {
    return this.work.list(actor.scope, query);
  }

  @Handles(ROUTES.workItem)
  one(@Call() { actor, params }: CallOf<R['workItem']>): Promise<ReplyOf<R['workItem']>> {
    return this.work.one(actor.scope, params.id);
  }

  @Handles(ROUTES.openWork)
  open(@Call() { actor, body }: CallOf<R['openWork']>): Promise<ReplyOf<R['openWork']>> {
    return this.work.open(actor, body, Date.now());
  }

  @Handles(ROUTES.stepWork)
  step(@Call() { actor, params, body }: CallOf<R['stepWork']>): Promise<ReplyOf<R['stepWork']>> {
    return this.work.step(actor, params.id, body);
  }
}
