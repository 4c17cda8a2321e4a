import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { freshWithoutPassword } from './fresh-session';
import type { OpenIdOptions } from './openid-ways';
import { ownLinkEndpoints } from './own-link.endpoints';
import { firstStep } from './second-step';
import { signInEndpoints } from './sign-in.endpoints';

/**
 * Signing in by an OpenID service, as endpoints of the sign-in library: its cookies, limits and sessions. Nobody is made
 * by it: an account elsewhere opens one here once its person has linked them, by an invitation or while signed in.
 */
export function openId(options: OpenIdOptions) {
  const context = { ...options, now: () => new Date() };
  return {
    id: 'openid',
    endpoints: { ...signInEndpoints(context), ...ownLinkEndpoints(context) },
    hooks: { before: [freshWithoutPassword] },
    init: () => ({ options: { databaseHooks: { session: { create: { before: markFirstStep } } } } }),
  } satisfies BetterAuthPlugin;
}

/** A session that a code opens was begun by the OpenID service, where that was the first step. */
async function markFirstStep<S extends object>(session: S, ctx: GenericEndpointContext | null) {
  if (!ctx?.path.startsWith('/two-factor/verify-')) return;
  const signedInBy = await firstStep(ctx);
  return signedInBy === null ? undefined : { data: { ...session, signedInBy } };
}
