import { defineChannel } from '../channel-kind';
import { composeMail } from './compose';
import { EmailCredentials, EmailSettings } from './email.schema';
import { handOver, MAIL_DEADLINE_MS } from './hand-over';

/** Mail through a server that takes outgoing mail (SMTP). */
export const emailChannel = defineChannel({
  id: 'email',
  label: { nl: 'E-mail', en: 'E-mail' },
  description: {
    nl: 'Stuurt elke melding als e-mail, via een mailserver die uitgaande mail aanneemt.',
    en: 'Sends every message as an e-mail, through a mail server that takes outgoing mail.',
  },
  settings: EmailSettings,
  credentials: EmailCredentials,
  deadlineMs: MAIL_DEADLINE_MS,
  send: (sending, settings, credentials) =>
    handOver(composeMail(sending, settings), settings, credentials, sending),
});
