import { actorOf, movedOn } from '@nachtwacht/domain';
import type { PasskeyAnswer } from '@nachtwacht/contracts';
import type { GenericEndpointContext } from 'better-auth';
import { CLIENT_ADDRESS_HEADER } from '../client-address-header';
import { end, type Ceremony } from './ceremonies';
import type { PasskeyContext } from './passkey-context';
import type { KeptPasskey } from './passkey-store';
import { notVerified, refused, tooLate } from './refusals';

/**
 * Whose passkey signed the challenge of this ceremony. It counts for both factors: the device has the key, and asked
 * for what its holder knows or is.
 * @throws ProblemException for everything else, and for whoever is not let in
 */
export async function takeAnswer(
  ctx: GenericEndpointContext,
  passkeys: PasskeyContext,
  ceremony: Ceremony,
  answer: PasskeyAnswer,
): Promise<KeptPasskey> {
  const status = ceremony.purpose === 'sign-in' ? 401 : 403;
  const challenge = await end(ctx, ceremony, answer.response.clientDataJSON);
  if (challenge === null) throw tooLate();
  const { store, party, now } = passkeys;
  const kept = await store.find(answer.id);
  const moment = now();
  if (!kept || actorOf(kept.account, moment) === null || !isOwn(answer, kept)) throw refused(status);
  const counter = await party.checkSigned(answer, challenge, kept);
  if (counter === 'unverified') throw notVerified(status);
  if (counter === 'wrong') throw refused(status);
  if (!movedOn(kept.counter, counter) || !(await store.use(kept, counter, moment))) {
    await store.recordCopy(kept, counter, ctx.headers?.get(CLIENT_ADDRESS_HEADER) ?? '');
    throw refused(status);
  }
  return kept;
}

/** A device that was not told whose key to look for says it; one that was told may leave it out. */
function isOwn({ response: { userHandle } }: PasskeyAnswer, { account }: KeptPasskey): boolean {
  return userHandle === undefined || Buffer.from(userHandle, 'base64url').toString('utf8') === account.id;
}
