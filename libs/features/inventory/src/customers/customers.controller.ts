import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { CustomerStore } from './customer-store';
import { requireTimeZone } from './time-zone';

type Reply = Promise<ReplyOf<typeof ROUTES.customer>>;

@Controller()
export class CustomersController {
  constructor(@Inject(CustomerStore) private readonly customers: CustomerStore) {}

  @Handles(ROUTES.customers)
  list(@Call() { actor, query }: CallOf<typeof ROUTES.customers>): Promise<ReplyOf<typeof ROUTES.customers>> {
    return this.customers.list(actor.scope, query.archived);
  }

  @Handles(ROUTES.customer)
  one(@Call() { actor, params }: CallOf<typeof ROUTES.customer>): Reply {
    return this.customers.byId(actor.scope, params.id);
  }

  @Handles(ROUTES.createCustomer)
  async create(@Call() { actor, body }: CallOf<typeof ROUTES.createCustomer>): Reply {
    requireTimeZone(body.timeZone);
    return this.customers.create(actor.scope, body);
  }

  @Handles(ROUTES.updateCustomer)
  async update(@Call() { actor, params, body }: CallOf<typeof ROUTES.updateCustomer>): Reply {
    requireTimeZone(body.timeZone);
    return this.customers.update(actor.scope, params.id, body);
  }

  @Handles(ROUTES.archiveCustomer)
  archive(@Call() { actor, params }: CallOf<typeof ROUTES.archiveCustomer>): Reply {
    return this.customers.archive(actor.scope, params.id, actor.id);
  }

  @Handles(ROUTES.restoreCustomer)
  restore(@Call() { actor, params }: CallOf<typeof ROUTES.restoreCustomer>): Reply {
    return this.customers.restore(actor.scope, params.id);
  }
}
