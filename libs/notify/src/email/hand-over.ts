import type { Socket } from 'node:net';
import { ipFamily, PollFault, type Target } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { createTransport } from 'nodemailer';
import { SendFault } from '../send-fault';
import type { Mail } from './compose';
import { emailFault } from './email-fault';
import type { EmailCredentials, EmailSettings } from './email.schema';

/** One total deadline for handing a mail over. */
export const MAIL_DEADLINE_MS = 20_000;
/** Each wait by itself is shorter, so that the fault can say which one it was. */
const GREETING_MS = 10_000;
const SILENCE_MS = 15_000;

/** The server that takes outgoing mail, without who is told. */
export type MailServer = Pick<EmailSettings, 'host' | 'port' | 'security' | 'certificate'>;

export interface Lines {
  readonly signal: AbortSignal;
  connect(target: Target): Promise<Socket>;
}

/**
 * Hands one mail to the server, on a connection of its own: mails are few, and it can't rot.
 * @returns a remark when some recipients were refused and others not, else null
 * @throws SendFault, PollFault
 */
export async function handOver(
  mail: Mail,
  server: MailServer,
  credentials: EmailCredentials,
  lines: Lines,
): Promise<string | null> {
  refuseUnsafe(server, credentials);
  let connection: Socket | null = null;
  try {
    connection = await lines.connect({ host: server.host, port: server.port });
    const transport = createTransport({ ...transportOptions(server, credentials), connection });
    const { rejected } = await transport.sendMail({ ...mail, to: [...mail.to], signal: lines.signal });
    return rejected.length === 0
      ? null
      : `The mail server refused ${rejected.join(', ')}; the others got the mail`;
  } catch (error) {
    // After a mail that was taken, the mail program says goodbye and closes by itself.
    connection?.destroy();
    throw error instanceof PollFault ? error : emailFault(error, server, MAIL_DEADLINE_MS);
  }
}

/** The mail program gets a connection that stands and dials nothing by itself. */
function transportOptions(server: MailServer, { user, password }: EmailCredentials) {
  const { host, port, security, certificate } = server;
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: {
      minVersion: 'TLSv1.2' as const,
      ...(ipFamily(host) === 0 && { servername: host }),
      ...(certificate !== '' && { ca: [certificate] }),
    },
    ...(user !== '' && { auth: { user, pass: password } }),
    greetingTimeout: GREETING_MS,
    socketTimeout: SILENCE_MS,
    // The message is made of texts of ours alone; nothing in it may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function refuseUnsafe({ host, security }: MailServer, { user }: EmailCredentials): void {
  if (security !== 'none' || user === '' || isLoopback(host)) return;
  throw new SendFault(remark('mail-password-open'), true);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (ipFamily(host) === 4 && host.startsWith('127.'));
}
