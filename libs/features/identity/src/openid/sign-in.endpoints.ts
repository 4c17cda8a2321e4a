import { OpenIdAccept, OpenIdReturn, OpenIdSignIn, type OpenIdEntered } from '@nachtwacht/contracts';
import { identityOf, type OpenIdClaims, type OpenIdIdentity } from '@nachtwacht/domain';
import type { GenericEndpointContext } from 'better-auth';
import { createAuthEndpoint, getSessionFromCtx } from 'better-auth/api';
import { hashOfToken } from '../one-time-token';
import { enter } from './enter';
import { takeFlow } from './flow';
import { refuse } from './openid-refusal';
import type { OpenIdSettings } from './openid-settings';
import { sendOff, type OpenIdContext } from './openid-ways';

/** The way to the OpenID service and back. */
export function signInEndpoints(openId: OpenIdContext) {
  const { accounts, now } = openId;
  const service = () => openId.service ?? refuse('not-found');
  return {
    openIdSignIn: createAuthEndpoint(
      '/openid/sign-in',
      { method: 'POST', body: OpenIdSignIn },
      async (ctx) => {
        const { returnTo } = ctx.body;
        return ctx.json(await sendOff(ctx, service(), { kind: 'sign-in', returnTo }));
      },
    ),
    openIdAccept: createAuthEndpoint(
      '/openid/accept',
      { method: 'POST', body: OpenIdAccept },
      async (ctx) => {
        const { token, name, language } = ctx.body;
        const tokenHash = hashOfToken(token);
        const here = service();
        if (!(await accounts.isOpen(tokenHash, now()))) refuse('invitation-over');
        return ctx.json(await sendOff(ctx, here, { kind: 'accept', tokenHash, name, language }));
      },
    ),
    openIdFinish: createAuthEndpoint('/openid/finish', { method: 'POST', body: OpenIdReturn }, async (ctx) =>
      ctx.json(await finish(ctx, openId, ctx.body.search)),
    ),
  };
}

async function finish(
  ctx: GenericEndpointContext,
  openId: OpenIdContext,
  search: string,
): Promise<OpenIdEntered> {
  const { accounts, now } = openId;
  const service = openId.service ?? refuse('not-found');
  const { intent, checks } = (await takeFlow(ctx)) ?? refuse('openid-over');
  const claims = await service.client.finish(search, checks);
  const identity = known(claims, service.settings);
  if (intent.kind === 'link') return link(ctx, openId, intent.userId, identity);
  const userId =
    intent.kind === 'accept'
      ? ((await accounts.accept(intent.tokenHash, now(), intent, identity)) ?? refuse('invitation-over'))
      : ((await accounts.ownerOf(identity)) ?? refuse('openid-not-linked'));
  const step = await enter(ctx, openId, service, userId, claims);
  return { step, returnTo: intent.kind === 'sign-in' ? intent.returnTo : undefined };
}

function known(claims: OpenIdClaims, { tenants }: OpenIdSettings): OpenIdIdentity {
  const identity = identityOf(claims, tenants);
  if (identity === 'wrong-tenant') return refuse('openid-wrong-tenant');
  if (identity === 'no-identity') return refuse('openid-bad-answer');
  return identity;
}

/** Still in a session of the very person who gave the password. */
async function link(
  ctx: GenericEndpointContext,
  { accounts, news }: OpenIdContext,
  userId: string,
  identity: OpenIdIdentity,
): Promise<OpenIdEntered> {
  const found = await getSessionFromCtx(ctx);
  if (found?.user.id !== userId) return refuse('openid-over');
  if ((await accounts.link(userId, identity)) === 'taken') refuse('openid-identity-taken');
  await news.tell(userId, 'account-linked');
  return { step: 'linked' };
}
