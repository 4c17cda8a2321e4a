import { actorOf, provesSecondFactor, type OpenIdClaims } from '@nachtwacht/domain';
import type { GenericEndpointContext } from 'better-auth';
import { setSessionCookie } from 'better-auth/cookies';
import { refuse } from './openid-refusal';
import type { OpenIdContext, OpenIdService } from './openid-ways';
import { askSecondStep } from './second-step';

/**
 * Opens a session as strong as one that a password opens: with the second factor of the service where it is proven, else
 * with ours, before which there is no session.
 */
export async function enter(
  ctx: GenericEndpointContext,
  { accounts, now }: OpenIdContext,
  { settings }: OpenIdService,
  userId: string,
  claims: OpenIdClaims,
): Promise<'open' | 'second-factor'> {
  const { internalAdapter } = ctx.context;
  const account = await accounts.account(userId);
  const user = await internalAdapter.findUserById(userId);
  if (!account || !user || actorOf(account, now()) === null) return refuse('openid-not-let-in');
  const signedInBy = settings.name;
  const factorProven = provesSecondFactor(claims, settings.proof);
  if (hasApp(user) && !factorProven) {
    await askSecondStep(ctx, userId, signedInBy);
    return 'second-factor';
  }
  const session = await internalAdapter.createSession(userId, false, { signedInBy, factorProven });
  await setSessionCookie(ctx, { session, user });
  return 'open';
}

function hasApp(user: object): boolean {
  return 'twoFactorEnabled' in user && user.twoFactorEnabled === true;
}
