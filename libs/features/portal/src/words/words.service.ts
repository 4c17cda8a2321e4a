import type {
  CoSignInput,
  HoursRequestInput,
  MailChoice,
  PortalContact,
  PortalHoursRequest,
  PortalRestoreTest,
} from '@nachtwacht/contracts';
import { may, noSuch, type Actor, type Language } from '@nachtwacht/domain';
import { ProblemException } from '@nachtwacht/server-kit';
import { Inject, Injectable } from '@nestjs/common';
import { PortalStore, type SeenContact } from '../look/portal-store';
import { PortalService } from '../look/portal.service';
import { toProof } from './to-proof';
import { PortalWordStore } from './word-store';

/** What people of a customer say in the portal. */
@Injectable()
export class PortalWordsService {
  constructor(
    @Inject(PortalStore) private readonly store: PortalStore,
    @Inject(PortalWordStore) private readonly words: PortalWordStore,
    @Inject(PortalService) private readonly portal: PortalService,
  ) {}

  async coSign(actor: Actor, testId: string, given: CoSignInput): Promise<PortalRestoreTest> {
    await this.portal.restoreTest(actor, testId);
    await this.words.coSign(actor.scope, testId, actor, given);
    return this.portal.restoreTest(actor, testId);
  }

  /** A restore test on paper, with who judged it. */
  async proof(actor: Actor, testId: string, language: Language): Promise<Buffer> {
    const test = await this.portal.restoreTest(actor, testId);
    if (test.doneOn === null) throw noSuch('proof');
    const { customerName } = await this.store.home(actor.scope);
    return toProof({ customer: customerName, test }, language);
  }

  async contacts(actor: Actor): Promise<PortalContact[]> {
    const contacts = await this.store.contacts(actor.scope);
    return contacts.map((contact) => ({ ...contact, mayChange: mayChange(actor, contact) }));
  }

  async chooseMails(actor: Actor, personId: string, wants: MailChoice): Promise<PortalContact> {
    const before = (await this.contacts(actor)).find(({ id }) => id === personId);
    if (!before) throw noSuch('person');
    if (!before.mayChange)
      throw new ProblemException(403, {
        code: 'forbidden',
        message: 'Only an owner chooses what others are mailed.',
      });
    await this.words.chooseMails(actor.scope, personId, actor, wants);
    return { ...before, wants };
  }

  async hoursRequests({ scope }: Actor): Promise<PortalHoursRequest[]> {
    await this.portal.requireShown(scope, 'hours');
    return this.store.hoursRequests(scope);
  }

  async requestHours(actor: Actor, asked: HoursRequestInput): Promise<PortalHoursRequest> {
    await this.portal.requireShown(actor.scope, 'hours');
    const id = await this.words.requestHours(actor.scope, actor, asked);
    const made = (await this.store.hoursRequests(actor.scope)).find((request) => request.id === id);
    if (!made) throw noSuch('request');
    return made;
  }
}

/** One's own, and an owner everybody's; who looks as a customer changes nothing. */
function mayChange({ id, role, viewing }: Actor, contact: SeenContact): boolean {
  if (viewing || !may(role, 'choose-mails')) return false;
  return contact.id === id || may(role, 'speak-for-customer');
}
