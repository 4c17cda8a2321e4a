import { faultOfStatus, parseJson, pollFault, readReply, type HttpReply } from '@nachtwacht/collector-kit';
import { remark, type Remark } from '@nachtwacht/domain';
import { z } from 'zod';

/** `{ success, data | error: { code } }`, with HTTP 200 around errors too. */
const Envelope = z.object({
  success: z.boolean(),
  data: z.unknown().optional(),
  error: z.object({ code: z.number() }).optional().catch(undefined),
});

export type Answered = { readonly data: unknown } | { readonly code: number };

/** The data of an answer, or the number of its error; a classified fault for everything that is no answer of DSM. */
export function answered(reply: HttpReply, where: string, what: Remark): Answered {
  const fault = faultOfStatus(reply.status, reply.headers, where);
  if (fault !== null) throw fault;
  const { success, data, error } = readReply(Envelope, parseJson(reply.body, what), what);
  return success ? { data } : { code: error?.code ?? 0 };
}

/** 105: the rights are missing; 106, 107 and 119: the session ended, was replaced, or is not known. */
export function refuseCode(code: number, what: Remark): never {
  if (code === 105) throw pollFault('auth', remark('nas-may-not-read', { what }));
  if (code === 106 || code === 107 || code === 119) throw pollFault('auth', remark('nas-session-gone'));
  throw pollFault('bad-reply', remark('nas-error', { what, code }));
}

/** Why a login was refused, by the numbers of DSM. */
export function refuseLogin(code: number): never {
  switch (code) {
    case 400:
      throw pollFault('auth', remark('nas-login-refused'));
    case 401:
      throw pollFault('auth', remark('nas-account-disabled'));
    case 402:
      throw pollFault('auth', remark('nas-login-denied'));
    case 403:
    case 404:
    case 406:
      throw pollFault('auth', remark('nas-second-factor'));
    case 407:
      throw pollFault('auth', remark('nas-blocks-us'));
    case 408:
    case 409:
    case 410:
      throw pollFault('auth', remark('nas-password-expired'));
    default:
      throw pollFault('auth', remark('nas-login-error', { code }));
  }
}
