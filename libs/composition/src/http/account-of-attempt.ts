import type { Auth } from '@nachtwacht/features-identity';
import type { PasskeysRepository } from '@nachtwacht/persistence';
import { fromNodeHeaders } from 'better-auth/node';
import type { Request } from 'express';

type Body = Readonly<Record<string, unknown>>;

/** Within a session, by the password. */
const PROVES = [
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/passkey/add-options',
  '/passkey/remove',
  '/openid/link',
  '/openid/unlink',
];

/** The e-mail address of the account that an attempt to get in is about; null where none is told. */
export function accountOfAttempt(
  auth: Auth,
  passkeys: Pick<PasskeysRepository, 'emailOf'>,
): (request: Request) => Promise<string | null> {
  return async ({ method, path, headers, body: given }) => {
    if (method !== 'POST') return null;
    const body = (given ?? {}) as Body;
    if (path === '/sign-in/email') return textOf(body['email']);
    if (path === '/passkey/sign-in') {
      const credentialId = textOf((body['response'] as Body | undefined)?.['id']);
      return credentialId === null ? null : passkeys.emailOf(credentialId);
    }
    if (!PROVES.includes(path) || textOf(body['password']) === null) return null;
    return (await auth.api.getSession({ headers: fromNodeHeaders(headers) }))?.user.email ?? null;
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
