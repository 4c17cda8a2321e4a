import { expireCookie } from 'better-auth/cookies';
import { generateRandomString } from 'better-auth/crypto';
import { z } from 'zod';
import type { GenericEndpointContext } from 'better-auth';

/** How long somebody may stay at the other service. */
const LASTS_SECONDS = 600;
const COOKIE = 'openid_flow';

const Flow = z.object({
  checks: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
  /** What the person came for: only what this server wrote down at the start counts at the end. */
  intent: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sign-in'), returnTo: z.string().optional() }),
    z.object({ kind: z.literal('accept'), tokenHash: z.string(), name: z.string(), language: z.string() }),
    z.object({ kind: z.literal('link'), userId: z.string() }),
  ]),
});
export type Flow = z.infer<typeof Flow>;
export type Intent = Flow['intent'];

/** Keeps a way to the other service and back for the browser that begins it, and for no other. */
export async function keepFlow(ctx: GenericEndpointContext, flow: Flow): Promise<void> {
  const { internalAdapter, secret } = ctx.context;
  const cookie = ctx.context.createAuthCookie(COOKIE, { maxAge: LASTS_SECONDS });
  const key = generateRandomString(32);
  // Whoever sets off and never comes back leaves one behind.
  await ctx.context.adapter.deleteMany({
    model: 'verification',
    where: [{ field: 'expiresAt', operator: 'lt', value: new Date() }],
  });
  await internalAdapter.createVerificationValue({
    identifier: identifierOf(key),
    value: JSON.stringify(flow),
    expiresAt: new Date(Date.now() + LASTS_SECONDS * 1_000),
  });
  await ctx.setSignedCookie(cookie.name, key, secret, cookie.attributes);
}

/** @returns the way that this browser began, once; null when there is none, or it took too long */
export async function takeFlow(ctx: GenericEndpointContext): Promise<Flow | null> {
  const cookie = ctx.context.createAuthCookie(COOKIE);
  const key = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
  if (!key) return null;
  expireCookie(ctx, cookie);
  const kept = await ctx.context.internalAdapter.consumeVerificationValue(identifierOf(key));
  return kept ? Flow.parse(JSON.parse(kept.value)) : null;
}

function identifierOf(key: string): string {
  return `openid-${key}`;
}
