import { z } from 'zod';
import { ApiError } from '../../../shared/api/api-error';
import { send } from '../../../shared/api/send';

/** What setting up a second factor gives: shown once. */
const Secret = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
export type Secret = z.infer<typeof Secret>;

export async function enableSecondFactor(password: string): Promise<Secret> {
  return Secret.parse(await send({ method: 'POST', path: '/auth/two-factor/enable', body: { password } }));
}

/** Leaves it; every other session ends. */
export async function disableSecondFactor(password: string): Promise<void> {
  await send({ method: 'POST', path: '/auth/two-factor/disable', body: { password } });
}

/** The library answers this alone to a password that is wrong. */
export function isWrongPassword(error: Error): boolean {
  return error instanceof ApiError && error.status === 400;
}
