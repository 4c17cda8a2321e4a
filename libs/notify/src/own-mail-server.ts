import { EmailSettings } from './email/email.schema';
import type { OwnMailServer } from './letter-post';

const DEFAULT_NAME = 'Nachtwacht';
const HOW = 'smtps://user:password@host:465 or smtp://user:password@host:587';
const FROM = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>\s]+)>|([^<>\s]+))\s*$/;

/**
 * Reads the mail server of the installation. `smtps:` is TLS from the start, `smtp:` STARTTLS, and
 * `?security=none` a relay in the own network that speaks neither.
 * @param url its address with user name and password, percent-encoded where they need it
 * @param from an address, or a name with one: `Nachtwacht Zuid <nachtwacht@example.nl>`
 * @throws Error that says what is wrong with which setting, and quotes no password
 */
export function ownMailServer(url: string, from: string): OwnMailServer {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^smtps?:$/.test(parsed.protocol)) throw new Error(`MAIL_URL: give ${HOW}`);
  const security = securityOf(parsed);
  const { name, address } = senderOf(from);
  const checked = EmailSettings.safeParse({
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port:
      parsed.port === '' ? (security === 'tls' ? 465 : security === 'none' ? 25 : 587) : Number(parsed.port),
    security,
    from: address,
    to: address,
  });
  if (!checked.success) {
    const wrong = checked.error.issues.some(({ path }) => path[0] === 'from') ? 'MAIL_FROM' : 'MAIL_URL';
    throw new Error(wrong === 'MAIL_URL' ? `MAIL_URL: give ${HOW}` : 'MAIL_FROM: give a mail address');
  }
  const { host, port, certificate } = checked.data;
  return {
    host,
    port,
    security,
    certificate,
    user: decoded(parsed.username),
    password: decoded(parsed.password),
    from: { name, address },
  };
}

function securityOf({ protocol, searchParams }: URL): EmailSettings['security'] {
  if (protocol === 'smtps:') return 'tls';
  const asked = searchParams.get('security');
  if (asked === null || asked === 'starttls') return 'starttls';
  if (asked === 'none') return 'none';
  throw new Error('MAIL_URL: security is starttls or none');
}

function senderOf(from: string): OwnMailServer['from'] {
  const [, name = '', inBrackets, alone] = FROM.exec(from) ?? [];
  return { name: name.trim() || DEFAULT_NAME, address: inBrackets ?? alone ?? '' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error('MAIL_URL: write a % in the user name or the password as %25');
  }
}
