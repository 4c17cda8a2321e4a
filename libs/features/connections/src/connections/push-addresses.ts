import { createHash, randomBytes } from 'node:crypto';
import { conflicting } from '@nachtwacht/domain';
import { PublicAddress } from '@nachtwacht/server-kit';
import { Inject, Injectable } from '@nestjs/common';
import { MailHost } from '../mail/mail-address';

/** 192 random bits: an address can't be guessed, and 32 characters still fit on one line of a script. */
const SECRET_BYTES = 24;
const SECRET = /^[A-Za-z0-9_-]{32}$/;
/** The same number of bits for mail, where small letters and capitals are the same to many programs. */
const MAIL_SECRET = /^[0-9a-f]{48}$/;

/** The secret addresses that jobs report to. */
@Injectable()
export class PushAddresses {
  constructor(
    @Inject(PublicAddress) private readonly address: PublicAddress,
    @Inject(MailHost) private readonly mailHost: MailHost,
  ) {}

  /** A new one. The URL is shown once; what is kept is the hash. */
  create(): { readonly url: string; readonly tokenHash: Uint8Array } {
    const token = randomBytes(SECRET_BYTES).toString('base64url');
    return { url: this.address.of(`/push/${token}`), tokenHash: hashOf(token) };
  }

  /**
   * A new one for mails, as `mailto:backup+<secret>@<host>`; shown once as well.
   * @throws Refusal where this installation takes no mails
   */
  createForMail(): { readonly url: string; readonly tokenHash: Uint8Array } {
    const host = this.mailHost.name;
    if (host === null)
      throw conflicting(
        'takes-no-mail',
        'This installation takes no mails yet. Set NACHTWACHT_MAIL_DOMAIN first (docs/operations.md).',
      );
    const token = randomBytes(SECRET_BYTES).toString('hex');
    return { url: `mailto:backup+${token}@${host}`, tokenHash: hashOf(token) };
  }

  /** What a request came with; null for what can't be one of ours, without a look in the database. */
  hashOf(token: string): Uint8Array | null {
    return SECRET.test(token) ? hashOf(token) : null;
  }

  /** What a mail was addressed to. The two kinds of secrets never stand for each other. */
  hashOfMail(token: string): Uint8Array | null {
    return MAIL_SECRET.test(token) ? hashOf(token) : null;
  }
}

/** The secret is random and long: a plain hash of it can't be searched through, and is found by an index. */
function hashOf(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
