import type {
  AcceptInvitationInput,
  InvitationInput,
  InvitationMade,
  InvitationOffer,
} from '@nachtwacht/contracts';
import { grantOf, INVITATION_LASTS_MS, type Actor } from '@nachtwacht/domain';
import { conflict, type PublicAddress } from '@nachtwacht/server-kit';
import { hashOfToken, newToken } from '../one-time-token';
import type { NewPasswords } from '../new-passwords';
import { requireFuture } from './require-future';
import type { InvitationStore, LinkKept } from './people-store';

/** Lets people in by a link that works once and for 72 hours; only its hash is kept. */
export class InvitationService {
  constructor(
    private readonly store: InvitationStore,
    private readonly address: PublicAddress,
    private readonly newPasswords: NewPasswords,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async invite(actor: Actor, { email, ...fields }: InvitationInput): Promise<InvitationMade> {
    requireFuture(fields.endsAt, this.now());
    const { token, kept } = this.newLink();
    const invitation = await this.store.add(actor.scope, {
      email: email.toLowerCase(),
      grant: grantOf(fields),
      invitedBy: actor.name,
      ...kept,
    });
    return { invitation, link: this.linkOf(token) };
  }

  async renew(actor: Actor, id: string): Promise<InvitationMade> {
    const { token, kept } = this.newLink();
    return { invitation: await this.store.renew(actor.scope, id, kept), link: this.linkOf(token) };
  }

  async offer(token: string): Promise<InvitationOffer> {
    const found = await this.store.offer(hashOfToken(token), this.now());
    if (!found) throw over();
    const { email, role, customerName, expiresAt } = found;
    return { email, role, customerName, expiresAt };
  }

  async accept({ token, name, password, language }: AcceptInvitationInput): Promise<void> {
    // Before the password is hashed, which is slow on purpose: only who has the link may make us work.
    await this.offer(token);
    const newcomer = { name, language, passwordHash: await this.newPasswords.hash(password) };
    if ((await this.store.accept(hashOfToken(token), this.now(), newcomer)) === 'over') throw over();
  }

  private newLink(): { token: string; kept: LinkKept } {
    const token = newToken();
    const expiresAt = new Date(this.now().getTime() + INVITATION_LASTS_MS);
    return { token, kept: { tokenHash: hashOfToken(token), expiresAt } };
  }

  /** In the fragment, which reaches no log of a proxy. */
  private linkOf(token: string): string {
    return this.address.of(`/invitation#token=${token}`);
  }
}

function over() {
  return conflict('invitation-over', 'This invitation was used or is over. Ask for a new one.');
}
