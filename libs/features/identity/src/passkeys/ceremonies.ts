import { randomBytes } from 'node:crypto';
import { PASSKEY_CEREMONY_MS } from '@nachtwacht/domain';
import type { GenericEndpointContext } from 'better-auth';

/** What a challenge was given out for, and to whom: the id of a session, or '' where nobody is signed in. */
export interface Ceremony {
  readonly purpose: 'sign-in' | 'confirm' | 'add';
  readonly holder: string;
}

/**
 * Keeps a challenge for as long as its ceremony may take. It is this browser's alone, by a cookie of its own, and of its
 * purpose and holder alone. Several may be under way: a person has more than one window.
 */
export async function begin(ctx: GenericEndpointContext, of: Ceremony, challenge: string): Promise<void> {
  const browser = (await browserOf(ctx)) ?? randomBytes(24).toString('base64url');
  const { name, attributes } = cookie(ctx);
  await ctx.setSignedCookie(name, browser, ctx.context.secret, attributes);
  await forgetThoseThatAreOver(ctx);
  await ctx.context.internalAdapter.createVerificationValue({
    identifier: identifier(browser, challenge),
    value: JSON.stringify(of),
    expiresAt: new Date(Date.now() + PASSKEY_CEREMONY_MS),
  });
}

/**
 * Takes the challenge that a device signed, so that it is good for nothing any more, whatever becomes of this attempt.
 * @returns null for one that we did not give out for this, to this browser, within the time
 */
export async function end(
  ctx: GenericEndpointContext,
  { purpose, holder }: Ceremony,
  clientDataJSON: string,
): Promise<string | null> {
  const challenge = challengeIn(clientDataJSON);
  const browser = await browserOf(ctx);
  if (challenge === null || browser === null) return null;
  const taken = await ctx.context.internalAdapter.consumeVerificationValue(identifier(browser, challenge));
  if (!taken) return null;
  const given = JSON.parse(taken.value) as Ceremony;
  return given.purpose === purpose && given.holder === holder ? challenge : null;
}

/** Whoever opens the page of the sign-in is given one, and most are never answered. */
async function forgetThoseThatAreOver({ context }: GenericEndpointContext): Promise<void> {
  const over = { field: 'expiresAt', operator: 'lt', value: new Date() } as const;
  await context.adapter.deleteMany({ model: 'verification', where: [over] });
}

function identifier(browser: string, challenge: string): string {
  return `passkey|${browser}|${challenge}`;
}

function cookie({ context }: GenericEndpointContext) {
  return context.createAuthCookie('passkey', { maxAge: PASSKEY_CEREMONY_MS / 1_000 });
}

async function browserOf(ctx: GenericEndpointContext): Promise<string | null> {
  const found = await ctx.getSignedCookie(cookie(ctx).name, ctx.context.secret);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** As the device says; whether it is the one that we gave out is asked of what we kept. */
function challengeIn(clientDataJSON: string): string | null {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
    const challenge =
      typeof said === 'object' && said !== null && 'challenge' in said ? said.challenge : null;
    return typeof challenge === 'string' && challenge.length <= 200 ? challenge : null;
  } catch {
    return null;
  }
}
