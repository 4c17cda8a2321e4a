import { ROUTES } from '@nachtwacht/contracts';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { SessionService } from '../session.service';
import { requireSession } from '../require-session';
import { CustomerViewStore } from './customer-view-store';

/** Staff who look as a reader of a customer. Which customer is kept with the session, so that no request can say it. */
@Controller()
export class ViewingController {
  constructor(
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(CustomerViewStore) private readonly views: CustomerViewStore,
  ) {}

  @Handles(ROUTES.viewAsCustomer)
  async start(
    @Req() { headers }: Request,
    @Call() { actor, params, body }: CallOf<typeof ROUTES.viewAsCustomer>,
  ): Promise<ReplyOf<typeof ROUTES.viewAsCustomer>> {
    const { id } = await requireSession(this.sessions, headers);
    await this.views.start(actor.scope, { sessionId: id, userId: actor.id }, params.id, body.reason);
    return {};
  }

  @Handles(ROUTES.endCustomerView)
  async end(
    @Req() { headers }: Request,
    @Call() { actor }: CallOf<typeof ROUTES.endCustomerView>,
  ): Promise<ReplyOf<typeof ROUTES.endCustomerView>> {
    const { id } = await requireSession(this.sessions, headers);
    // A reader writes nothing: that it ends is the doing of whoever looks.
    await this.views.end({ kind: 'staff', by: { id: actor.id, name: actor.name } }, id);
    return {};
  }
}
