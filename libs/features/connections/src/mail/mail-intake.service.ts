import type { ReportMail } from '@nachtwacht/domain';
import { Budgets } from '@nachtwacht/server-kit';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { PushAddresses } from '../connections/push-addresses';
import { PushReceiver } from '../push/push-receiver';

type Admission = 'known' | 'unknown' | 'later';

/** Where mails for secret addresses are kept: the same way as every other report, within the same budgets. */
@Injectable()
export class MailIntakeService {
  constructor(
    @Inject(PushReceiver) private readonly receiver: PushReceiver,
    @Inject(PushAddresses) private readonly addresses: PushAddresses,
    @Inject(Budgets) private readonly budgets: Budgets,
  ) {}

  /** @param host the address that asks; null for a mailbox of ours, which is not counted */
  async admits(secret: string, host: string | null): Promise<Admission> {
    const tokenHash = this.addresses.hashOfMail(secret);
    if (!tokenHash) return 'unknown';
    if (host !== null && (await this.budgets.spendByNetwork('push.network', host)) > 0) return 'later';
    return (await this.receiver.knows(tokenHash)) ? 'known' : 'unknown';
  }

  async keep(secret: string, mail: ReportMail): Promise<Admission> {
    const tokenHash = this.addresses.hashOfMail(secret);
    if (!tokenHash) return 'unknown';
    const waitMs = await this.budgets.spend('push.job', Buffer.from(tokenHash).toString('base64url'));
    if (waitMs > 0) return 'later';
    const known = await this.receiver.receive(tokenHash, {
      signal: 'mail',
      exitCode: null,
      runId: knownBy(mail),
      body: JSON.stringify(mail),
      contentType: 'application/json',
      source: mail.host,
    });
    return known ? 'known' : 'unknown';
  }
}

/**
 * What makes two mails the same: the id that its sender gave it. With the sender and the signature, so that nobody who
 * guesses an id can come first and have the real one taken for its copy.
 */
function knownBy({ messageId, from, date, subject, text, dkim, signedBy }: ReportMail): string {
  const identity = messageId === null ? [date, subject, text] : [messageId];
  return createHash('sha256')
    .update(JSON.stringify([...identity, from, dkim === 'pass' ? signedBy : dkim]))
    .digest('hex');
}
