import type { MailPreview } from '@nachtwacht/contracts';
import type { StoredMail } from './mail-store';

/** A mail as a poll with these settings reads it, in the order in which they were given; what is no mail is left out. */
export type ReadMail = MailPreview;

/** Port: what the collector makes of mails. */
export abstract class MailReader {
  /** Null for a collector that reads no mails, and for settings that are none of it. */
  abstract read(
    collector: string,
    settings: Readonly<Record<string, unknown>>,
    mails: readonly StoredMail[],
  ): readonly ReadMail[] | null;
}
