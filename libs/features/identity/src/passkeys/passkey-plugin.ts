import { needsPasskey } from '@nachtwacht/domain';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError } from 'better-auth/api';
import { ownPasskeyEndpoints } from './own-passkeys.endpoints';
import type { PasskeyOptions } from './passkey-context';
import type { PasskeyStore } from './passkey-store';
import { passkeyNeeded } from './refusals';
import { RelyingParty } from './relying-party';
import { signInEndpoints } from './sign-in.endpoints';

/** Passkeys as one more way of the sign-in library: its sessions, its cookies, its limits. */
export function passkeys(publicUrl: string, options: PasskeyOptions) {
  const context = { ...options, party: new RelyingParty(publicUrl), now: () => new Date() };
  return {
    id: 'passkeys',
    endpoints: { ...signInEndpoints(context), ...ownPasskeyEndpoints(context) },
    init: () => ({
      options: { databaseHooks: { session: { create: { before: asksEnough(options.store) } } } },
    }),
  } satisfies BetterAuthPlugin;
}

/** By what opens a session here a second factor was proved, or somebody was signed in already. */
const ASKS_ENOUGH = /^\/(passkey\/sign-in$|two-factor\/)/;

interface NewSession {
  readonly userId: string;
  readonly factorProven?: unknown;
}

/**
 * Whoever has passkeys and no app is asked for no code, so that no other way may open a session: not by a password
 * alone, nor by any way that comes later.
 */
function asksEnough(store: PasskeyStore) {
  return async (session: NewSession, ctx: { path?: string } | null): Promise<void> => {
    // Another service asked for a second factor, and said so.
    if (session.factorProven === true || ASKS_ENOUGH.test(ctx?.path ?? '')) return;
    if (needsPasskey(await store.factorsOf(session.userId))) throw new APIError('FORBIDDEN', passkeyNeeded());
  };
}
