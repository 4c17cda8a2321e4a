import { faultOfStatus, parseJson, pollFault, readReply, type HttpReply } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';

const TokenReply = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().optional().catch(undefined),
  expires_in: z.number().positive().optional().catch(undefined),
});

export interface Token {
  readonly access: string;
  /** Good for one use. */
  readonly refresh: string | null;
  /** Epoch milliseconds; null where the server does not say. */
  readonly expiresAt: number | null;
}

/** A token is not used in its last seconds: the call that bears it takes time too. */
const MARGIN_MS = 5_000;

export function tokenIn(reply: HttpReply, now: number): Token {
  const what = remark('the-sign-in');
  const { access_token, refresh_token, expires_in } = readReply(
    TokenReply,
    parseJson(reply.body, what),
    what,
  );
  return {
    access: access_token,
    refresh: refresh_token ?? null,
    expiresAt: expires_in === undefined ? null : now + expires_in * 1000 - MARGIN_MS,
  };
}

export function isExpired({ expiresAt }: Token, now: number): boolean {
  return expiresAt !== null && now >= expiresAt;
}

/** Throws the fault of a sign-in that was not accepted. */
export function refuseSignIn({ status, headers }: HttpReply): void {
  if (status === 400 || status === 401) throw pollFault('auth', remark('veeam-login-refused'));
  const fault = faultOfStatus(status, headers, remark('the-sign-in'));
  if (fault !== null) throw fault;
}
