import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { FoundStore } from './found-store';

type Reply = Promise<ReplyOf<typeof ROUTES.found>>;

@Controller()
export class FoundController {
  constructor(@Inject(FoundStore) private readonly found: FoundStore) {}

  @Handles(ROUTES.found)
  list(@Call() { actor, params }: CallOf<typeof ROUTES.found>): Reply {
    return this.found.list(actor.scope, params.id);
  }

  @Handles(ROUTES.inbox)
  inbox(@Call() { actor, query }: CallOf<typeof ROUTES.inbox>): Promise<ReplyOf<typeof ROUTES.inbox>> {
    return this.found.inbox(actor.scope, query.view);
  }

  @Handles(ROUTES.accept)
  accept(@Call() { actor, params, body }: CallOf<typeof ROUTES.accept>): Reply {
    return this.found.accept(actor.scope, params.id, body);
  }

  @Handles(ROUTES.ignoreFound)
  ignore(@Call() { actor, params, body: { keys, ...rest } }: CallOf<typeof ROUTES.ignoreFound>): Reply {
    return this.found.ignore(actor.scope, params.id, keys, rest);
  }
}
