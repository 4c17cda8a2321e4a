import { send } from '../../../shared/api/send';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Opens a session; the server answers with its cookie. Throws ApiError, 401 when the two don't match. */
export async function signIn({ email, password }: Credentials): Promise<void> {
  await send({ method: 'POST', path: '/auth/sign-in/email', body: { email, password } });
}
