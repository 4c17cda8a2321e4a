import type { PasskeyProof } from '@nachtwacht/contracts';
import { isFresh, remark, wrongFields } from '@nachtwacht/domain';
import type { GenericEndpointContext } from 'better-auth';
import { passwordOf } from '../password-of';
import { passwords } from '../passwords';
import { takeAnswer } from './answers';
import type { PasskeyContext } from './passkey-context';
import type { PresentPerson } from './present-person';
import { refused, signInAgain } from './refusals';

/** A session that was left open is not enough to change how one gets in. @throws when neither is right */
export async function requireProof(
  ctx: GenericEndpointContext,
  passkeys: PasskeyContext,
  person: PresentPerson,
  { password, confirmation }: PasskeyProof,
): Promise<void> {
  if (confirmation !== undefined) {
    const ceremony = { purpose: 'confirm', holder: person.sessionId } as const;
    const { account } = await takeAnswer(ctx, passkeys, ceremony, confirmation);
    if (account.id !== person.id) throw refused(403);
    return;
  }
  const hash = await passwordOf(ctx, person.id);
  if (hash === null) {
    if (!isFresh(person.signedInAt, passkeys.now())) throw signInAgain();
    return;
  }
  if (password === undefined) throw wrongFields({ password: remark('required') });
  if (!(await passwords.verify({ hash, password })))
    throw wrongFields({ password: remark('password-wrong') });
}
