import { createHash, randomBytes } from 'node:crypto';

/** 192 random bits, for a link that works once. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** What is kept of a token. It has 192 random bits: that the hash is compared in no constant time helps nobody to guess it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
