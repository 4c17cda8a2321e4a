import { z } from 'zod';

/** Sealed credentials as they lie in the database: version, key id, encapsulated key and ciphertext in base64url. */
export const Envelope = z.object({
  v: z.literal(1),
  kid: z.string(),
  enc: z.string(),
  ct: z.string(),
});
export type Envelope = z.infer<typeof Envelope>;

/** Whose credentials they are. An envelope opens for exactly this and for nothing else. */
export interface SealingContext {
  readonly purpose: 'connection' | 'channel';
  /** Of the connection or the channel. */
  readonly id: string;
  /** null: the provider's own. */
  readonly customerId: string | null;
}

/**
 * What is authenticated along with the secret: copying an envelope to another connection, customer or purpose, or
 * renaming its key, makes it unreadable. As JSON, so that no two contexts have the same bytes.
 */
export function boundTo(context: SealingContext, kid: string): Uint8Array<ArrayBuffer> {
  const { purpose, id, customerId } = context;
  return new TextEncoder().encode(JSON.stringify(['nachtwacht', 1, purpose, id, customerId, kid]));
}

export const INFO = new TextEncoder().encode('nachtwacht credentials v1');
