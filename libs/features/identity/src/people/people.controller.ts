import { ROUTES } from '@nachtwacht/contracts';
import { grantOf } from '@nachtwacht/domain';
import { Call, Handles, Public, type CallOf, type ReplyOf } from '@nachtwacht/server-kit';
import { Controller, Inject } from '@nestjs/common';
import { InvitationService } from './invitation.service';
import { InvitationStore, PeopleStore } from './people-store';
import { requireFuture } from './require-future';

type PersonReply = Promise<ReplyOf<typeof ROUTES.changeGrant>>;
type InvitationReply = Promise<ReplyOf<typeof ROUTES.invite>>;

@Controller()
export class PeopleController {
  constructor(
    @Inject(PeopleStore) private readonly people: PeopleStore,
    @Inject(InvitationStore) private readonly invitations: InvitationStore,
    @Inject(InvitationService) private readonly inviting: InvitationService,
  ) {}

  @Handles(ROUTES.people)
  list(@Call() { actor }: CallOf<typeof ROUTES.people>): Promise<ReplyOf<typeof ROUTES.people>> {
    return this.people.list(actor.scope);
  }

  @Handles(ROUTES.changeGrant)
  async changeGrant(@Call() { actor, params, body }: CallOf<typeof ROUTES.changeGrant>): PersonReply {
    requireFuture(body.endsAt, new Date());
    return this.people.changeGrant(actor.scope, params.id, grantOf(body));
  }

  @Handles(ROUTES.deactivatePerson)
  deactivate(@Call() { actor, params }: CallOf<typeof ROUTES.deactivatePerson>): PersonReply {
    return this.people.deactivate(actor.scope, params.id);
  }

  @Handles(ROUTES.reactivatePerson)
  reactivate(@Call() { actor, params }: CallOf<typeof ROUTES.reactivatePerson>): PersonReply {
    return this.people.reactivate(actor.scope, params.id);
  }

  @Handles(ROUTES.resetSecondFactor)
  resetSecondFactor(@Call() { actor, params }: CallOf<typeof ROUTES.resetSecondFactor>): PersonReply {
    return this.people.resetSecondFactor(actor.scope, params.id);
  }

  @Handles(ROUTES.invitations)
  open(@Call() { actor }: CallOf<typeof ROUTES.invitations>): Promise<ReplyOf<typeof ROUTES.invitations>> {
    return this.invitations.list(actor.scope);
  }

  @Handles(ROUTES.invite)
  invite(@Call() { actor, body }: CallOf<typeof ROUTES.invite>): InvitationReply {
    return this.inviting.invite(actor, body);
  }

  @Handles(ROUTES.renewInvitation)
  renew(@Call() { actor, params, body }: CallOf<typeof ROUTES.renewInvitation>): InvitationReply {
    return this.inviting.renew(actor, params.id, body);
  }

  @Handles(ROUTES.withdrawInvitation)
  async withdraw(
    @Call() { actor, params }: CallOf<typeof ROUTES.withdrawInvitation>,
  ): Promise<ReplyOf<typeof ROUTES.withdrawInvitation>> {
    await this.invitations.withdraw(actor.scope, params.id);
    return {};
  }

  @Public()
  @Handles(ROUTES.invitationOffer)
  offer(
    @Call() { body }: CallOf<typeof ROUTES.invitationOffer>,
  ): Promise<ReplyOf<typeof ROUTES.invitationOffer>> {
    return this.inviting.offer(body.token);
  }

  @Public()
  @Handles(ROUTES.acceptInvitation)
  async accept(
    @Call() { body }: CallOf<typeof ROUTES.acceptInvitation>,
  ): Promise<ReplyOf<typeof ROUTES.acceptInvitation>> {
    await this.inviting.accept(body);
    return {};
  }
}
