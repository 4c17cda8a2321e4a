import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { ConnectionTestStore } from './test-store';

type Reply = Promise<ReplyOf<typeof ROUTES.connectionTest>>;

@Controller()
export class ConnectionTestsController {
  constructor(@Inject(ConnectionTestStore) private readonly tests: ConnectionTestStore) {}

  @Handles(ROUTES.testConnection)
  request(@Call() { actor, params }: CallOf<typeof ROUTES.testConnection>): Reply {
    return this.tests.request(actor.scope, params.id);
  }

  @Handles(ROUTES.connectionTest)
  one(@Call() { actor, params }: CallOf<typeof ROUTES.connectionTest>): Reply {
    return this.tests.byId(actor.scope, params.id);
  }
}
