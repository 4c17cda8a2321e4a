import { PasskeySignIn } from '@nachtwacht/contracts';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { takeAnswer } from './answers';
import { begin } from './ceremonies';
import type { PasskeyContext } from './passkey-context';
import { needsHttps, refused } from './refusals';

const CEREMONY = { purpose: 'sign-in', holder: '' } as const;

/** Signing in by a passkey alone: nobody says a name, the device knows whose key it is. */
export function signInEndpoints(passkeys: PasskeyContext) {
  return {
    passkeySignInOptions: createAuthEndpoint('/passkey/sign-in-options', { method: 'POST' }, async (ctx) => {
      if (!passkeys.party.isPossible) throw needsHttps();
      const options = await passkeys.party.askToSign([]);
      await begin(ctx, CEREMONY, options.challenge);
      return ctx.json(options);
    }),
    passkeySignIn: createAuthEndpoint(
      '/passkey/sign-in',
      { method: 'POST', body: PasskeySignIn },
      async (ctx) => {
        const { response } = ctx.body;
        // Without being told a name the device has to say one.
        if (response.response.userHandle === undefined) throw refused(401);
        const { account } = await takeAnswer(ctx, passkeys, CEREMONY, response);
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(account.id);
        if (!user) throw refused(401);
        const session = await internalAdapter.createSession(account.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({});
      },
    ),
  };
}
