import type { AddressGuard } from '@nachtwacht/collector-kit';
import { letterText, type ClaimedLetter, type Letter, type SendOutcome } from '@nachtwacht/domain';
import { attempted } from './attempted';
import { mailOf, type Mail } from './email/compose';
import { handOver, MAIL_DEADLINE_MS, type MailServer } from './email/hand-over';
import type { EmailCredentials } from './email/email.schema';

/** The mail server of the installation itself, from its environment. */
export interface OwnMailServer extends MailServer, EmailCredentials {
  /** Whom letters are from; the name is what the installation calls itself. */
  readonly from: { readonly name: string; readonly address: string };
}

export interface LetterPostOptions {
  readonly server: OwnMailServer;
  readonly guard: AddressGuard;
  /** The address people type. */
  readonly publicUrl: string;
  readonly timeZone?: string;
  readonly clock?: { now(): number };
}

/** Letters by the same way as the mails of a channel. */
export class LetterPost {
  constructor(private readonly options: LetterPostOptions) {}

  /** One attempt. `link`: what the letter opens with, null for a page behind the sign-in. */
  send(claimed: ClaimedLetter, link: string | null): Promise<SendOutcome> {
    const { server, guard, clock = Date } = this.options;
    return attempted({ deadlineMs: MAIL_DEADLINE_MS, guard, clock }, (lines) =>
      handOver(composeLetter(claimed, link, this.options), server, server, lines),
    );
  }
}

/** Where a letter without a link of its own leads: a page behind the sign-in. */
function pageOf({ kind }: Letter): string {
  return kind === 'report-published' ? '/portal/reports' : '/profile';
}

export function composeLetter(
  { id, recipient, language, letter, at }: ClaimedLetter,
  link: string | null,
  { server, publicUrl, timeZone }: Pick<LetterPostOptions, 'server' | 'publicUrl' | 'timeZone'>,
): Mail {
  const { from } = server;
  const { title, lines, open } = letterText(letter, {
    language,
    installation: from.name,
    at,
    ...(timeZone !== undefined && { timeZone }),
  });
  const href = link ?? new URL(pageOf(letter), publicUrl).href;
  return mailOf({
    key: `letter.${id}`,
    at,
    from,
    to: [recipient],
    language,
    title,
    lines,
    link: { href, text: open },
  });
}
