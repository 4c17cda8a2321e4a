import { actorOf } from '@nachtwacht/domain';
import type { GenericEndpointContext } from 'better-auth';
import { getSessionFromCtx } from 'better-auth/api';
import type { PasskeyContext } from './passkey-context';
import { onlyLooking, signedOut } from './refusals';

/** Somebody who is signed in and let in at this moment. */
export interface PresentPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  readonly signedInAt: Date;
  /** Looks as a customer, and changes nothing meanwhile. */
  readonly isLooking: boolean;
}

/** The library knows of sessions; who is blocked, past an end or away for too long, it does not. */
export async function presentPerson(
  ctx: GenericEndpointContext,
  { accountOf, now }: Pick<PasskeyContext, 'accountOf' | 'now'>,
): Promise<PresentPerson> {
  const found = await getSessionFromCtx(ctx);
  if (!found) throw signedOut();
  const moment = now();
  const account = await accountOf(found.session.id, moment);
  const actor = account && actorOf(account, moment);
  if (!actor) throw signedOut();
  const { session, user } = found;
  return {
    id: actor.id,
    name: actor.name,
    email: user.email,
    sessionId: session.id,
    signedInAt: new Date(session.createdAt),
    isLooking: actor.viewing !== undefined,
  };
}

/** The same, for what changes something. */
export async function actingPerson(
  ctx: GenericEndpointContext,
  passkeys: Pick<PasskeyContext, 'accountOf' | 'now'>,
): Promise<PresentPerson> {
  const person = await presentPerson(ctx, passkeys);
  if (person.isLooking) throw onlyLooking();
  return person;
}
