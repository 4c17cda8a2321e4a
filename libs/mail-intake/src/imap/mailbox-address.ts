/** Where a mailbox is and how it is opened. */
export interface MailboxAddress {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS, unless `plain`. */
  readonly secure: boolean;
  /** Without TLS at all: for a server on this very machine. */
  readonly plain: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * `imaps://user:password@host/INBOX`, or `imap://…` with STARTTLS; `?tls=off` without, on this machine alone.
 * @throws Error that says what is wrong, without the password
 */
export function readMailboxAddress(text: string): MailboxAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['imap:', 'imaps:'].includes(url.protocol) || url.hostname === '')
    throw new Error(
      'NACHTWACHT_IMAP_URL is no address of a mailbox: write imaps://user:password@host/INBOX.',
    );
  if (url.username === '' || url.password === '')
    throw new Error(
      'NACHTWACHT_IMAP_URL has no user or no password: write imaps://user:password@host/INBOX.',
    );
  const secure = url.protocol === 'imaps:';
  const plain = url.searchParams.get('tls') === 'off';
  if (plain && !LOOPBACK.test(url.hostname))
    throw new Error('NACHTWACHT_IMAP_URL: tls=off is for a server on this machine alone.');
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    plain,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  };
}
