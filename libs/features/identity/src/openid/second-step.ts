import { generateRandomString } from 'better-auth/crypto';
import type { GenericEndpointContext } from 'better-auth';

const LASTS_SECONDS = 600;
/** The library's own cookie of somebody who has passed the first step; it names what the second one waits for. */
const COOKIE = 'two_factor';

/**
 * Asks for the second step as the library does after a password: there is no session before a code was right. The
 * library only does it on its own sign-in routes; of any other form of it nothing would be let in.
 * @param by the service that was the first step
 */
export async function askSecondStep(ctx: GenericEndpointContext, userId: string, by: string): Promise<void> {
  const { internalAdapter, secret } = ctx.context;
  const cookie = ctx.context.createAuthCookie(COOKIE, { maxAge: LASTS_SECONDS });
  const awaited = `2fa-${generateRandomString(20)}`;
  const expiresAt = new Date(Date.now() + LASTS_SECONDS * 1_000);
  await internalAdapter.createVerificationValue({ identifier: awaited, value: userId, expiresAt });
  await internalAdapter.createVerificationValue({
    identifier: `2fa-attempts-${awaited}`,
    value: '0',
    expiresAt,
  });
  await internalAdapter.createVerificationValue({ identifier: firstStepOf(awaited), value: by, expiresAt });
  await ctx.setSignedCookie(cookie.name, awaited, secret, cookie.attributes);
}

/** @returns the service that was the first step of who gives a code now; null for a password, or another request */
export async function firstStep(ctx: GenericEndpointContext): Promise<string | null> {
  const cookie = ctx.context.createAuthCookie(COOKIE);
  const awaited = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
  if (!awaited) return null;
  const found = await ctx.context.internalAdapter.findVerificationValue(firstStepOf(awaited));
  return found?.value ?? null;
}

function firstStepOf(awaited: string): string {
  return `first-step-${awaited}`;
}
