import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { LaneService } from './lane.service';
import { LaneStore } from './lane-store';

type R = typeof ROUTES;

@Controller()
export class LaneController {
  constructor(
    @Inject(LaneStore) private readonly store: LaneStore,
    @Inject(LaneService) private readonly lane: LaneService,
  ) {}

  @Handles(ROUTES.updateLane)
  list(@Call() { actor, query }: CallOf<R['updateLane']>): Promise<ReplyOf<R['updateLane']>> {
    return this.store.list(actor.scope, query);
  }

  @Handles(ROUTES.updateItem)
  one(@Call() { actor, params }: CallOf<R['updateItem']>): Promise<ReplyOf<R['updateItem']>> {
    return this.lane.detail(actor.scope, params.id);
  }

  @Handles(ROUTES.stepUpdates)
  step(@Call() { actor, body }: CallOf<R['stepUpdates']>): Promise<ReplyOf<R['stepUpdates']>> {
    return this.lane.step(actor, body, Date.now());
  }
}
