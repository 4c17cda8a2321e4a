import type { Socket } from 'node:net';
import { ipFamily, PollFault } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { createTransport } from 'nodemailer';
import { defineChannel } from '../channel-kind';
import { SendFault } from '../send-fault';
import { composeMail } from './compose';
import { emailFault } from './email-fault';
import { EmailCredentials, EmailSettings } from './email.schema';

const DEADLINE_MS = 20_000;
/** Each wait by itself is shorter, so that the fault can say which one it was. */
const GREETING_MS = 10_000;
const SILENCE_MS = 15_000;

/** Mail through a server that takes outgoing mail (SMTP). A connection per message: alarms are few, and it can't rot. */
export const emailChannel = defineChannel({
  id: 'email',
  label: { nl: 'E-mail', en: 'E-mail' },
  description: {
    nl: 'Stuurt elke melding als e-mail, via een mailserver die uitgaande mail aanneemt.',
    en: 'Sends every message as an e-mail, through a mail server that takes outgoing mail.',
  },
  settings: EmailSettings,
  credentials: EmailCredentials,
  deadlineMs: DEADLINE_MS,
  async send(sending, settings, credentials) {
    refuseUnsafe(settings, credentials);
    const mail = composeMail(sending, settings);
    let connection: Socket | null = null;
    try {
      connection = await sending.connect({ host: settings.host, port: settings.port });
      const transport = createTransport({ ...transportOptions(settings, credentials), connection });
      const { rejected } = await transport.sendMail({ ...mail, to: [...mail.to], signal: sending.signal });
      return rejected.length === 0
        ? null
        : `The mail server refused ${rejected.join(', ')}; the others got the mail`;
    } catch (error) {
      // After a mail that was taken, the mail program says goodbye and closes by itself.
      connection?.destroy();
      throw error instanceof PollFault ? error : emailFault(error, settings, DEADLINE_MS);
    }
  },
});

/** The mail program gets a connection that stands and dials nothing by itself. */
function transportOptions(settings: EmailSettings, { user, password }: EmailCredentials) {
  const { host, port, security, certificate } = settings;
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

function refuseUnsafe({ host, security }: EmailSettings, { user }: EmailCredentials): void {
  if (security !== 'none' || user === '' || isLoopback(host)) return;
  throw new SendFault(remark('mail-password-open'), true);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (ipFamily(host) === 4 && host.startsWith('127.'));
}
