import { isFresh } from '@nachtwacht/domain';
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { passwordOf } from '../password-of';
import { refuse } from './openid-refusal';

/** Where the library asks for the password, and for nothing of somebody who has none. */
const ASKS_PASSWORD = ['/two-factor/enable', '/two-factor/disable', '/two-factor/generate-backup-codes'];

/** Whoever has no password has to have signed in a moment ago instead. */
export const freshWithoutPassword = {
  matcher: ({ path }: { readonly path?: string }) => ASKS_PASSWORD.includes(path ?? ''),
  handler: createAuthMiddleware(async (ctx) => {
    const found = await getSessionFromCtx(ctx);
    if (!found) return;
    if ((await passwordOf(ctx, found.user.id)) !== null) return;
    if (!isFresh(new Date(found.session.createdAt), new Date())) refuse('sign-in-again');
  }),
};
