import { readInbox, type ReadMail as InboxMail } from '@nachtwacht/collectors';
import type { MailPreview } from '@nachtwacht/contracts';
import type { MailReader, StoredMail } from '@nachtwacht/features-connections';

const MAIL_COLLECTOR = 'mail-report';
/** What a preview shows of a text. */
const SHOWN = 2_000;

/** Reads mails with the very code of a poll. */
export class MailReaderAdapter implements MailReader {
  read(
    collector: string,
    settings: Readonly<Record<string, unknown>>,
    mails: readonly StoredMail[],
  ): readonly MailPreview[] | null {
    if (collector !== MAIL_COLLECTOR) return null;
    const inbox = mails.map(({ id, receivedAt, body }) => ({
      id,
      receivedAt,
      signal: 'mail' as const,
      exitCode: null,
      runId: null,
      body,
      contentType: null,
    }));
    return readInbox(settings, inbox)?.map(shown) ?? null;
  }
}

function shown({ id, receivedAt, mail, reading }: InboxMail): MailPreview {
  const { by, run, unread } = reading;
  return {
    id,
    receivedAt,
    subject: mail.subject,
    from: mail.from,
    text: mail.text.slice(0, SHOWN).toWellFormed(),
    by,
    outcome: run?.run.outcome ?? null,
    job: run?.job ?? null,
    finishedAt: run?.run.finishedAt ?? null,
    unread,
  };
}
