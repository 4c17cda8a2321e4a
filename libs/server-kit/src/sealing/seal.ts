import { boundTo, INFO, type Envelope, type SealingContext } from './envelope';
import type { PublicKey } from './keys';
import { suite } from './suite';

/** Seals credentials for the poller. Whoever seals can't open again: only the holder of the private half can. */
export async function seal(
  key: PublicKey,
  context: SealingContext,
  credentials: Readonly<Record<string, string>>,
): Promise<Envelope> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(Buffer.from(key.publicKey, 'base64url'));
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: INFO },
    new TextEncoder().encode(JSON.stringify(credentials)),
    boundTo(context, { v: 2, kid: key.kid }),
  );
  return {
    v: 2,
    kid: key.kid,
    enc: Buffer.from(enc).toString('base64url'),
    ct: Buffer.from(ct).toString('base64url'),
  };
}
