import type {
  AcceptInvitationInput,
  Invitation,
  InvitationInput,
  InvitationMade,
  InvitationOffer,
  RenewInvitationInput,
} from '@nachtwacht/contracts';
import { grantOf, INVITATION_LASTS_MS, noSuch, type Actor } from '@nachtwacht/domain';
import { conflict, type PublicAddress } from '@nachtwacht/server-kit';
import { hashOfToken, newToken } from '../one-time-token';
import type { NewPasswords } from '../new-passwords';
import { requireFuture } from './require-future';
import type { InvitationStore, Letters, LinkKept } from './people-store';

/**
 * Lets people in by a link that works once and for 72 hours; only its hash is kept. With a mail server it goes to the
 * person alone: who reads that mailbox is who was invited.
 */
export class InvitationService {
  constructor(
    private readonly store: InvitationStore,
    private readonly address: PublicAddress,
    private readonly newPasswords: NewPasswords,
    private readonly letters: Letters,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async invite(actor: Actor, { email, language, ...fields }: InvitationInput): Promise<InvitationMade> {
    requireFuture(fields.endsAt, this.now());
    const recipient = email.toLowerCase();
    return this.made('mail', recipient, (kept) =>
      this.store.add(actor.scope, {
        email: recipient,
        grant: grantOf(fields),
        invitedBy: actor.name,
        language,
        ...kept,
      }),
    );
  }

  async renew(actor: Actor, id: string, { by }: RenewInvitationInput): Promise<InvitationMade> {
    const found = (await this.store.list(actor.scope)).find((each) => each.id === id);
    if (!found) throw noSuch('invitation');
    return this.made(by, found.email, (kept) => this.store.renew(actor.scope, id, kept));
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

  private async made(
    by: 'mail' | 'link',
    recipient: string,
    keep: (kept: LinkKept) => Promise<Invitation>,
  ): Promise<InvitationMade> {
    const token = newToken();
    const link = this.linkOf(token);
    const mailIsSetUp = await this.letters.areSetUp();
    const byMail = mailIsSetUp && by === 'mail';
    const invitation = await keep({
      tokenHash: hashOfToken(token),
      expiresAt: new Date(this.now().getTime() + INVITATION_LASTS_MS),
      letter: byMail ? await this.letters.sealInvitation(recipient, link) : null,
    });
    return { invitation, link: byMail ? null : link, mailIsSetUp };
  }

  /** In the fragment, which reaches no log of a proxy. */
  private linkOf(token: string): string {
    return this.address.of(`/invitation#token=${token}`);
  }
}

function over() {
  return conflict('invitation-over', 'This invitation was used or is over. Ask for a new one.');
}
