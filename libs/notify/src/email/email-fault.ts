import type { EmailSettings } from './email.schema';
import { SendFault } from '../send-fault';

/** The parts of nodemailer's errors that say what happened. */
interface MailError extends Error {
  readonly code?: string;
  readonly originalCode?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Names what went wrong between us and the mail server, and what a person can do about it. */
export function emailFault(error: unknown, settings: EmailSettings, deadlineMs: number): SendFault {
  if (error instanceof SendFault) return error;
  const failure: MailError = error instanceof Error ? error : new Error(String(error));
  const where = `${settings.host}:${settings.port}`;
  const said = failure.response === undefined ? '' : `: ${failure.response}`;
  // A reply of 5xx is meant to stand; 4xx, and 503 (a confused session), may go better next time.
  const permanent = isPermanent(failure.responseCode);
  const fault = (text: string, stands = permanent) => new SendFault(text, stands, { cause: error });

  switch (failure.code) {
    case 'EDNS':
      return fault(
        `The name of the mail server ${where} does not resolve: check its spelling and the DNS`,
        false,
      );
    case 'ETIMEDOUT':
    case 'EABORT':
      return fault(
        `The mail server ${where} did not finish within ${deadlineMs / 1000} s: check host and port`,
        false,
      );
    case 'EAUTH':
    case 'ENOAUTH':
      return fault(`The mail server ${where} refuses the user name or password${said}: enter them again`);
    case 'EENVELOPE':
      return fault(
        `The mail server ${where} refuses the sender or every recipient${said}: check both addresses`,
      );
    case 'EMESSAGE':
      return fault(`The mail server ${where} refuses the message${said}`);
    case 'ETLS':
      return fault(tlsText(failure, where), false);
    case 'ESOCKET':
    case 'ECONNECTION':
    case 'EPROTOCOL':
      return fault(socketText(failure, where, said), permanent);
    default:
      return fault(`The mail could not be handed to ${where}${said || `: ${failure.message}`}`);
  }
}

function isPermanent(code: number | undefined): boolean {
  return code !== undefined && code >= 500 && code < 600 && code !== 503;
}

function socketText(failure: MailError, where: string, said: string): string {
  switch (failure.originalCode) {
    case 'ECONNREFUSED':
      return `The mail server ${where} refuses the connection: nothing listens on that port`;
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `There is no route to the mail server ${where}: check the network of this machine`;
    case 'ENOTFOUND':
      return `The name of the mail server ${where} does not resolve: check its spelling and the DNS`;
    default:
      if (said !== '') return `The mail server ${where} refuses to talk${said}`;
      if (isCertificateProblem(failure)) return tlsText(failure, where);
      return `The connection with the mail server ${where} broke off (${failure.message}): check port and security`;
  }
}

function tlsText(failure: MailError, where: string): string {
  if (isCertificateProblem(failure))
    return `The certificate of the mail server ${where} is not trusted (${failure.message}): paste its certificate in the settings, or use the name it is for`;
  return `No secure connection with the mail server ${where} (${failure.message}): check port and security`;
}

function isCertificateProblem({ originalCode = '', message }: MailError): boolean {
  return /CERT|ALTNAME|SELF_SIGNED|VERIFY/.test(originalCode) || /certificate|altnames/i.test(message);
}
