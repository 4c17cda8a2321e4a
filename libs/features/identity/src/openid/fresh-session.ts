import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { refuse } from './openid-refusal';

/** Where the library asks for the password, and for nothing of somebody who has none. */
const ASKS_PASSWORD = ['/two-factor/enable', '/two-factor/disable', '/two-factor/generate-backup-codes'];
const FRESH_MS = 600_000;

/**
 * Whoever has no password has signed in a moment ago instead: a session that was left open is not enough to change the
 * second factor.
 */
export const freshWithoutPassword = {
  matcher: ({ path }: { readonly path?: string }) => ASKS_PASSWORD.includes(path ?? ''),
  handler: createAuthMiddleware(async (ctx) => {
    const found = await getSessionFromCtx(ctx);
    if (!found) return;
    const credential = await ctx.context.internalAdapter.findCredentialAccount(found.user.id);
    if (credential?.password) return;
    if (Date.now() - new Date(found.session.createdAt).getTime() > FRESH_MS) refuse('sign-in-again');
  }),
};
