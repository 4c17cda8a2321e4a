import type { GenericEndpointContext } from 'better-auth';

/** @returns the hash of the person's password; null for somebody who gets in without one */
export async function passwordOf(
  { context }: Pick<GenericEndpointContext, 'context'>,
  userId: string,
): Promise<string | null> {
  return (await context.internalAdapter.findCredentialAccount(userId))?.password ?? null;
}
