import { z } from 'zod';
import { boundTo, Envelope, INFO, type SealingContext } from './envelope';
import type { KeyPair } from './keys';
import { suite } from './suite';

/** Says nothing of the contents; the credentials have to be entered again. */
export class UnsealError extends Error {
  override readonly name = 'UnsealError';
}

const Credentials = z.record(z.string(), z.string());

/**
 * Opens an envelope from the database, for the poller only.
 * @throws UnsealError when it was sealed for another key or context, or was changed since
 */
export async function unseal(
  pair: KeyPair,
  context: SealingContext,
  sealed: unknown,
): Promise<Readonly<Record<string, string>>> {
  const envelope = Envelope.safeParse(sealed).data;
  if (!envelope) throw new UnsealError('The sealed credentials are not readable. Enter them again.');
  if (envelope.kid !== pair.kid)
    throw new UnsealError('The credentials were sealed for another key of the poller. Enter them again.');
  return Credentials.parse(JSON.parse(await open(pair, context, envelope)));
}

async function open(pair: KeyPair, context: SealingContext, envelope: Envelope): Promise<string> {
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(Buffer.from(pair.privateKey, 'base64url'));
    const plain = await suite.open(
      { recipientKey, enc: Buffer.from(envelope.enc, 'base64url'), info: INFO },
      Buffer.from(envelope.ct, 'base64url'),
      boundTo(context, envelope),
    );
    return new TextDecoder().decode(plain);
  } catch (error) {
    throw new UnsealError(
      'The sealed credentials were changed, or entered for another target. Enter them again.',
      {
        cause: error,
      },
    );
  }
}
