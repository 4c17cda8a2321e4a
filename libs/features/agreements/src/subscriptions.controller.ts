import { ROUTES, type CustomerAgreement } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';
import { Call, Handles, type CallOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { AgreementStore, SubscriptionStore } from './agreement-store';
import { today } from './agreements.controller';

type R = typeof ROUTES;

@Controller()
export class SubscriptionsController {
  constructor(
    @Inject(AgreementStore) private readonly agreements: AgreementStore,
    @Inject(SubscriptionStore) private readonly subscriptions: SubscriptionStore,
  ) {}

  @Handles(ROUTES.subscribe)
  subscribe(@Call() { actor, params, body }: CallOf<R['subscribe']>): Promise<CustomerAgreement> {
    return this.after(actor.scope, this.subscriptions.add(actor.scope, params.id, body));
  }

  @Handles(ROUTES.changeSubscription)
  changeSubscription(
    @Call() { actor, params, body }: CallOf<R['changeSubscription']>,
  ): Promise<CustomerAgreement> {
    return this.after(actor.scope, this.subscriptions.change(actor.scope, params.id, body));
  }

  @Handles(ROUTES.bindSubscription)
  bindSubscription(
    @Call() { actor, params, body }: CallOf<R['bindSubscription']>,
  ): Promise<CustomerAgreement> {
    const { assetIds, note } = body;
    return this.after(actor.scope, this.subscriptions.bind(actor.scope, params.id, assetIds, note));
  }

  @Handles(ROUTES.endSubscription)
  endSubscription(@Call() { actor, params, body }: CallOf<R['endSubscription']>): Promise<CustomerAgreement> {
    return this.after(actor.scope, this.subscriptions.end(actor.scope, params.id, body.noticedOn));
  }

  private async after(scope: Scope, done: Promise<string>): Promise<CustomerAgreement> {
    return this.agreements.of(scope, await done, today());
  }
}
