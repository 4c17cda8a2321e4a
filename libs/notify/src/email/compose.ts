import { createHash } from 'node:crypto';
import { cleanText } from '@nachtwacht/collector-kit';
import { messageText, type Language } from '@nachtwacht/domain';
import type { Sending } from '../channel-kind';
import { recipientsOf, type EmailSettings } from './email.schema';
import { htmlOf } from './html';

const SUBJECT_LENGTH = 200;
const LINE_LENGTH = 500;

/** A mail as it is handed to the mail server; every attempt makes the same one. */
export interface Mail {
  readonly messageId: string;
  readonly date: Date;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export function composeMail({ message, url, timeZone }: Sending, settings: EmailSettings): Mail {
  const { open, ...worded } = messageText(message, settings.language, timeZone);
  return mailOf({
    key: message.key,
    at: message.at,
    from: { name: 'Nachtwacht', address: settings.from },
    to: recipientsOf(settings.to),
    language: settings.language,
    ...worded,
    link: url === null ? null : { href: url, text: open },
  });
}

export interface MailParts {
  /** Stable over every attempt. */
  readonly key: string;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: readonly string[];
  readonly language: Language;
  /** Hostile, as the lines are. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly link: { readonly href: string; readonly text: string } | null;
}

/** Plain text and a page of the same words. */
export function mailOf({ key, at, from, to, language, link, ...worded }: MailParts): Mail {
  // One line each, whatever a device put in: no second header, and no line that looks like one of ours.
  const title = cleanText(worded.title, SUBJECT_LENGTH);
  const lines = worded.lines.map((line) => indent(line) + cleanText(line.trimStart(), LINE_LENGTH));
  return {
    messageId: messageIdOf(key, from.address),
    date: new Date(at),
    from,
    to,
    subject: title,
    text: [title, '', ...lines, ...(link ? ['', `${link.text}: ${link.href}`] : []), ''].join('\n'),
    html: htmlOf({ language, title, lines, link }),
    // Out-of-office replies to a program help nobody.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

/** The same for every attempt, so that a mail program that gets it twice shows it once. */
export function messageIdOf(key: string, from: string): string {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${domain}>`;
}

function indent(line: string): string {
  return line.startsWith('  ') ? '  ' : '';
}
