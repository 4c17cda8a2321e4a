import { z } from 'zod';
import { ApiError } from '../../../shared/api/api-error';
import { send } from '../../../shared/api/send';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

const Answer = z.object({ twoFactorRedirect: z.boolean().optional() });

/** `second-factor`: a code is asked as well; `passkey`: this account is opened by a passkey. */
export type SignInStep = 'open' | 'second-factor' | 'passkey';

/** Opens a session; the server answers with its cookie. Throws ApiError, 401 when the two don't match. */
export async function signIn({ email, password }: Credentials): Promise<SignInStep> {
  const path = '/auth/sign-in/email';
  const answer = await send({ method: 'POST', path, body: { email, password } }).catch((error: unknown) => {
    if (error instanceof ApiError && error.problem.code === 'passkey-needed') return 'passkey';
    throw error;
  });
  if (answer === 'passkey') return answer;
  return Answer.safeParse(answer).data?.twoFactorRedirect === true ? 'second-factor' : 'open';
}

/** The second step: six digits of the app, or a recovery code. Throws ApiError, 401 for a wrong one. */
export async function sendCode(code: string): Promise<void> {
  const path = isAppCode(code) ? '/auth/two-factor/verify-totp' : '/auth/two-factor/verify-backup-code';
  await send({
    method: 'POST',
    path,
    body: { code: isAppCode(code) ? code.replaceAll(' ', '') : code.trim() },
  });
}

function isAppCode(code: string): boolean {
  return /^\s*(\d\s*){6}$/.test(code);
}
