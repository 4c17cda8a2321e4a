import type { PasskeyProof } from '@nachtwacht/contracts';
import { remark, wrongFields } from '@nachtwacht/domain';
import type { GenericEndpointContext } from 'better-auth';
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
    requireFresh(person, passkeys.now());
    return;
  }
  if (password === undefined) throw wrongFields({ password: remark('required') });
  if (!(await passwords.verify({ hash, password })))
    throw wrongFields({ password: remark('password-wrong') });
}

const FRESH_MS = 600_000;

/** Whoever has no password has signed in a moment ago instead. */
function requireFresh({ signedInAt }: PresentPerson, now: Date): void {
  if (now.getTime() - signedInAt.getTime() > FRESH_MS) throw signInAgain();
}

async function passwordOf({ context }: GenericEndpointContext, userId: string): Promise<string | null> {
  const accounts = await context.internalAdapter.findAccountByUserId(userId);
  return accounts.find(({ providerId }) => providerId === 'credential')?.password ?? null;
}
