import { OpenIdPassword, type OwnOpenId } from '@nachtwacht/contracts';
import type { GenericEndpointContext } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { passwordOf } from '../password-of';
import { actingPerson, presentPerson } from '../passkeys/present-person';
import { refuse } from './openid-refusal';
import { sendOff, type OpenIdContext } from './openid-ways';

/** One's own link to the OpenID service. Whoever makes or takes it away gives the password: a session left open is not enough. */
export function ownLinkEndpoints(openId: OpenIdContext) {
  const { accounts } = openId;
  return {
    openIdOwn: createAuthEndpoint('/openid/own', { method: 'GET' }, async (ctx) => {
      const { id } = await presentPerson(ctx, openId);
      const link = await accounts.linkOf(id);
      const own: OwnOpenId = {
        service: openId.service?.settings.name ?? null,
        link: link && { label: link.label, since: link.since.toISOString() },
        hasPassword: (await passwordOf(ctx, id)) !== null,
      };
      return ctx.json(own);
    }),
    openIdLink: createAuthEndpoint('/openid/link', { method: 'POST', body: OpenIdPassword }, async (ctx) => {
      const service = openId.service ?? refuse('not-found');
      const { id } = await actingPerson(ctx, openId);
      await requirePassword(ctx, id, ctx.body.password);
      if (await accounts.linkOf(id)) refuse('openid-linked-already');
      return ctx.json(await sendOff(ctx, service, { kind: 'link', userId: id }));
    }),
    openIdUnlink: createAuthEndpoint(
      '/openid/unlink',
      { method: 'POST', body: OpenIdPassword },
      async (ctx) => {
        const { id, sessionId } = await actingPerson(ctx, openId);
        await requirePassword(ctx, id, ctx.body.password);
        await accounts.unlink(id, sessionId);
        await openId.news.tell(id, 'account-unlinked');
        return ctx.json({});
      },
    ),
  };
}

async function requirePassword(ctx: GenericEndpointContext, userId: string, password: string): Promise<void> {
  const hash = await passwordOf(ctx, userId);
  if (hash === null) refuse('openid-only-way');
  else if (!(await ctx.context.password.verify({ hash, password }))) refuse('password-wrong');
}
