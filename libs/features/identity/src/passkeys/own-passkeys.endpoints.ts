import { PasskeyInput, PasskeyProof, PasskeyRemoval } from '@nachtwacht/contracts';
import { createAuthEndpoint } from 'better-auth/api';
import { ownScope } from '../own-scope';
import { begin, end } from './ceremonies';
import type { PasskeyContext } from './passkey-context';
import { actingPerson, presentPerson } from './present-person';
import { requireProof } from './proof';
import { needsHttps, notMade, notVerified, tooLate } from './refusals';

/** One's own passkeys. Whoever adds or removes one proves to be there, and every other session of that person ends. */
export function ownPasskeyEndpoints(passkeys: PasskeyContext) {
  const { store, party, secondFactor: rule } = passkeys;
  return {
    passkeyList: createAuthEndpoint('/passkey/list', { method: 'GET' }, async (ctx) => {
      const person = await presentPerson(ctx, passkeys);
      return ctx.json(await store.list(person.id));
    }),
    passkeyConfirmOptions: createAuthEndpoint('/passkey/confirm-options', { method: 'POST' }, async (ctx) => {
      const person = await actingPerson(ctx, passkeys);
      const options = await party.askToSign(await store.handles(person.id));
      await begin(ctx, { purpose: 'confirm', holder: person.sessionId }, options.challenge);
      return ctx.json(options);
    }),
    passkeyAddOptions: createAuthEndpoint(
      '/passkey/add-options',
      { method: 'POST', body: PasskeyProof },
      async (ctx) => {
        const person = await actingPerson(ctx, passkeys);
        if (!party.isPossible) throw needsHttps();
        await requireProof(ctx, passkeys, person, ctx.body);
        const options = await party.askToMake(person, await store.handles(person.id));
        await begin(ctx, { purpose: 'add', holder: person.sessionId }, options.challenge);
        return ctx.json(options);
      },
    ),
    // Proved a moment ago: the challenge was given to who did, in this session and browser.
    passkeyAdd: createAuthEndpoint('/passkey/add', { method: 'POST', body: PasskeyInput }, async (ctx) => {
      const person = await actingPerson(ctx, passkeys);
      const { name, response } = ctx.body;
      const ceremony = { purpose: 'add', holder: person.sessionId } as const;
      const challenge = await end(ctx, ceremony, response.response.clientDataJSON);
      if (challenge === null) throw tooLate();
      const made = await party.checkMade(response, challenge);
      if (made === 'unverified') throw notVerified(403);
      if (made === 'wrong') throw notMade();
      await store.add(ownScope(person), person.id, { ...made, name }, person.sessionId);
      return ctx.json({});
    }),
    passkeyRemove: createAuthEndpoint(
      '/passkey/remove',
      { method: 'POST', body: PasskeyRemoval },
      async (ctx) => {
        const person = await actingPerson(ctx, passkeys);
        const { id, ...proof } = ctx.body;
        await requireProof(ctx, passkeys, person, proof);
        await store.remove(ownScope(person), person.id, id, { keptSession: person.sessionId, rule });
        return ctx.json({});
      },
    ),
  };
}
