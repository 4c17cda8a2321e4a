import type { EmailSettings } from './email.schema';
import { remark, type Remark } from '@nachtwacht/domain';
import { SendFault } from '../send-fault';

/** The parts of nodemailer's errors that say what happened. */
interface MailError extends Error {
  readonly code?: string;
  readonly originalCode?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Names what went wrong between us and the mail server, and what a person can do about it. */
export function emailFault(
  error: unknown,
  settings: Pick<EmailSettings, 'host' | 'port'>,
  deadlineMs: number,
): SendFault {
  if (error instanceof SendFault) return error;
  const failure: MailError = error instanceof Error ? error : new Error(String(error));
  const where = `${settings.host}:${settings.port}`;
  const said = failure.response === undefined ? '' : `: ${failure.response}`;
  // A reply of 5xx is meant to stand; 4xx, and 503 (a confused session), may go better next time.
  const permanent = isPermanent(failure.responseCode);
  const fault = (text: Remark, stands = permanent) => new SendFault(text, stands, { cause: error });

  switch (failure.code) {
    case 'EDNS':
      return fault(remark('mail-name-unknown', { where }), false);
    case 'ETIMEDOUT':
    case 'EABORT':
      return fault(remark('mail-too-slow', { where, seconds: deadlineMs / 1000 }), false);
    case 'EAUTH':
    case 'ENOAUTH':
      return fault(remark('mail-login-refused', { where, said }));
    case 'EENVELOPE':
      return fault(remark('mail-envelope-refused', { where, said }));
    case 'EMESSAGE':
      return fault(remark('mail-message-refused', { where, said }));
    case 'ETLS':
      return fault(tlsText(failure, where), false);
    case 'ESOCKET':
    case 'ECONNECTION':
    case 'EPROTOCOL':
      return fault(socketText(failure, where, said), permanent);
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return fault(socketText(failure, where, said), false);
    default:
      return fault(remark('mail-not-handed', { where, said: said || `: ${failure.message}` }));
  }
}

function isPermanent(code: number | undefined): boolean {
  return code !== undefined && code >= 500 && code < 600 && code !== 503;
}

function socketText(failure: MailError, where: string, said: string): Remark {
  switch (failure.originalCode ?? failure.code) {
    case 'ECONNREFUSED':
      return remark('mail-connection-refused', { where });
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return remark('mail-no-route', { where });
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return remark('mail-name-unknown', { where });
    default:
      if (said !== '') return remark('mail-refuses-to-talk', { where, said });
      if (isCertificateProblem(failure)) return tlsText(failure, where);
      return remark('mail-broke-off', { where, cause: failure.message });
  }
}

function tlsText(failure: MailError, where: string): Remark {
  if (isCertificateProblem(failure)) return remark('mail-untrusted', { where, cause: failure.message });
  return remark('mail-not-secure', { where, cause: failure.message });
}

function isCertificateProblem({ originalCode = '', message }: MailError): boolean {
  return /CERT|ALTNAME|SELF_SIGNED|VERIFY/.test(originalCode) || /certificate|altnames/i.test(message);
}
