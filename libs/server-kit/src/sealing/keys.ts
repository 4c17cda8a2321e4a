import { createHash } from 'node:crypto';
import { z } from 'zod';
import { suite } from './suite';

const Base64Url = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'not a key of 32 bytes');

/** What the poller publishes, so that anybody may seal for it. Both halves are 32 bytes in base64url. */
export const PublicKey = z.object({ kid: z.string(), publicKey: Base64Url });
export type PublicKey = z.infer<typeof PublicKey>;

/** What stays with the poller, in a file that nobody else may read. */
export const KeyPair = PublicKey.extend({ privateKey: Base64Url });
export type KeyPair = z.infer<typeof KeyPair>;

/** Follows from the public half, so that two pairs never share one. */
export function keyIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('base64url').slice(0, 12);
}

/** A new X25519 pair. */
export async function generateKeyPair(): Promise<KeyPair> {
  const pair = await suite.kem.generateKeyPair();
  const publicKey = new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey));
  const privateKey = new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey));
  return {
    kid: keyIdOf(publicKey),
    publicKey: Buffer.from(publicKey).toString('base64url'),
    privateKey: Buffer.from(privateKey).toString('base64url'),
  };
}

/** The half that may be shown to the world. */
export function publicHalf({ kid, publicKey }: KeyPair): PublicKey {
  return { kid, publicKey };
}
