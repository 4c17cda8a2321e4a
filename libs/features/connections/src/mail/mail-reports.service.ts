import {
  MOST_PREVIEWED_MAILS,
  MOST_UNREAD_MAILS,
  type MailDecisionInput,
  type MailPreview,
  type MailRulesInput,
  type UnreadMail,
  type UnreadMails,
} from '@nachtwacht/contracts';
import { conflicting, wrongFields, type Scope } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CollectorCatalogue } from '../collectors/collector-catalogue';
import { MailReader } from './mail-reader';
import { MailStore, type WaitingMail } from './mail-store';

/** Read at once from the database, and in all: mails can be large. */
const PAGE = 100;
const MOST_LOOKED_AT = 2_000;

/** What people see of reports that came by mail. */
@Injectable()
export class MailReportsService {
  constructor(
    @Inject(MailStore) private readonly store: MailStore,
    @Inject(MailReader) private readonly reader: MailReader,
    @Inject(CollectorCatalogue) private readonly catalogue: CollectorCatalogue,
  ) {}

  /** What rules would make of the newest mails; nothing is stored. @throws Refusal with the field `rules` */
  async preview(scope: Scope, connectionId: string, { rules }: MailRulesInput): Promise<MailPreview[]> {
    const { collector, settings, mails } = await this.store.ofConnection(
      scope,
      connectionId,
      MOST_PREVIEWED_MAILS,
    );
    if (!this.catalogue.find(collector)?.mail)
      throw conflicting('no-mail', 'This kind of connection reads no mails, so it has no rules for them.');
    const checked = this.catalogue.checkSettings(collector, { ...settings, rules: JSON.stringify(rules) });
    if (!checked.ok) throw wrongFields({ rules: checked.fields['settings.rules'] ?? '' });
    return [...(this.reader.read(collector, checked.value, mails) ?? [])];
  }

  /** Those that wait for a person, newest first. */
  async unread(scope: Scope): Promise<UnreadMails> {
    const found: UnreadMail[] = [];
    let before: string | null = null;
    for (let looked = 0; looked < MOST_LOOKED_AT; looked += PAGE) {
      const page: readonly WaitingMail[] = await this.store.waiting(scope, before, PAGE);
      found.push(...page.flatMap((mail) => this.unreadOf(mail)));
      before = page.at(-1)?.id ?? null;
      if (found.length > MOST_UNREAD_MAILS) break;
      if (page.length < PAGE) return { mails: found, more: false };
    }
    return { mails: found.slice(0, MOST_UNREAD_MAILS), more: true };
  }

  /** Takes mails out of what is read, and tells what is left. */
  async decide(scope: Scope, by: string, { ids, decision, reason }: MailDecisionInput): Promise<UnreadMails> {
    await this.store.decide(scope, ids, { decision, reason, by });
    return this.unread(scope);
  }

  private unreadOf(waiting: WaitingMail): UnreadMail[] {
    const [read] = this.reader.read(waiting.collector, waiting.settings, [waiting]) ?? [];
    if (!read?.unread) return [];
    const { id, receivedAt, subject, from, unread } = read;
    const { connectionId, connectionName, customerId, customerName } = waiting;
    return [
      { id, receivedAt, subject, from, unread, connectionId, connectionName, customerId, customerName },
    ];
  }
}
