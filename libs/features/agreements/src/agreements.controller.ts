import { ROUTES, type CustomerAgreement } from '@nachtwacht/contracts';
import { DEFAULT_TIME_ZONE, type Scope } from '@nachtwacht/domain';
import { localDateOf } from '@nachtwacht/domain/time';
import { Call, Handles, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { AgreementStore } from './agreement-store';

type R = typeof ROUTES;

/** The day it is where the provider is. */
export const today = (): string => localDateOf(Date.now(), DEFAULT_TIME_ZONE);

@Controller()
export class AgreementsController {
  constructor(@Inject(AgreementStore) private readonly store: AgreementStore) {}

  @Handles(ROUTES.agreements)
  agreements(@Call() { actor }: CallOf<R['agreements']>): Promise<ReplyOf<R['agreements']>> {
    return this.store.list(actor.scope, today());
  }

  @Handles(ROUTES.customerAgreement)
  customerAgreement(@Call() { actor, params }: CallOf<R['customerAgreement']>): Promise<CustomerAgreement> {
    return this.store.of(actor.scope, params.id, today());
  }

  @Handles(ROUTES.draftAgreement)
  draftAgreement(@Call() { actor, params, body }: CallOf<R['draftAgreement']>): Promise<CustomerAgreement> {
    return this.after(actor.scope, this.store.draft(actor.scope, params.id, body, actor.name));
  }

  @Handles(ROUTES.changeAgreementDraft)
  changeAgreementDraft(
    @Call() { actor, params, body }: CallOf<R['changeAgreementDraft']>,
  ): Promise<CustomerAgreement> {
    return this.after(actor.scope, this.store.changeDraft(actor.scope, params.id, body));
  }

  @Handles(ROUTES.removeAgreementDraft)
  removeAgreementDraft(
    @Call() { actor, params }: CallOf<R['removeAgreementDraft']>,
  ): Promise<CustomerAgreement> {
    return this.after(actor.scope, this.store.removeDraft(actor.scope, params.id));
  }

  @Handles(ROUTES.signAgreement)
  signAgreement(@Call() { actor, params, body }: CallOf<R['signAgreement']>): Promise<CustomerAgreement> {
    return this.after(actor.scope, this.store.sign(actor.scope, params.id, body.revision, actor.name));
  }

  @Handles(ROUTES.endAgreement)
  endAgreement(@Call() { actor, params, body }: CallOf<R['endAgreement']>): Promise<CustomerAgreement> {
    return this.after(actor.scope, this.store.end(actor.scope, params.id, body.noticedOn));
  }

  private async after(scope: Scope, done: Promise<string>): Promise<CustomerAgreement> {
    return this.store.of(scope, await done, today());
  }
}
