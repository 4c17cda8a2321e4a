import { createHmac, randomBytes } from 'node:crypto';

const secret = randomBytes(32);

/** A digest that only this process can make: for finding what belongs to a password without keeping the password. */
export function processDigest(text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64');
}
