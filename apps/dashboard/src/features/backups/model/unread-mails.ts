import type { UnreadMail, UnreadMails } from '@nachtwacht/contracts';
import { matches } from '../../../shared/text/matches';

/** Those with every word of `text` in their subject, sender, connection, customer or in `why` they are unread. */
export function fittingMails(
  mails: readonly UnreadMail[],
  text: string,
  why: (reason: UnreadMail['unread']) => string,
): readonly UnreadMail[] {
  return mails.filter(({ subject, from, connectionName, customerName, unread }) =>
    matches(text, subject, from, connectionName, customerName, why(unread)),
  );
}

/** How many wait, "200+" where there may be more than were looked at; empty for none. */
export function mailCount({ mails, more }: UnreadMails): string {
  if (mails.length === 0 && !more) return '';
  return `${String(mails.length)}${more ? '+' : ''}`;
}
