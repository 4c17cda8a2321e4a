import type { PushedMessage } from '@nachtwacht/collector-kit';
import { excerptOf, readKeptMail } from './read/mail';
import type { KeptMail } from './read/read-mail';

/** What a poll reads: the newest mails that together are no more than this. */
const MOST_MAILS = 150;
const MOST_TEXT = 600_000;

/** Mails of an inbox, oldest first. What came otherwise is no mail of the intake and is left out. */
export function mailsIn(inbox: readonly PushedMessage[]): readonly KeptMail[] {
  return inbox.flatMap(({ id, receivedAt, signal, body }) => {
    if (signal !== 'mail') return [];
    const mail = readKeptMail(parsed(body));
    return mail === null ? [] : [{ id, receivedAt, mail }];
  });
}

/** The newest of them, each cut to what is read of it. */
export function newestMails(mails: readonly KeptMail[]): readonly KeptMail[] {
  let left = MOST_TEXT;
  const newest: KeptMail[] = [];
  for (const kept of mails.slice(-MOST_MAILS).toReversed()) {
    const text = excerptOf(kept.mail.text);
    left -= text.length;
    if (left < 0) break;
    newest.push({ ...kept, mail: { ...kept.mail, text } });
  }
  return newest.toReversed();
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
}
