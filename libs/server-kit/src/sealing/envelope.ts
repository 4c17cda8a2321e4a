import { z } from 'zod';

/**
 * Sealed credentials as they lie in the database: version, key id, encapsulated key and ciphertext in base64url. Version 1
 * was not bound to where it is sent; it is read still, and replaced when the key is rotated.
 */
export const Envelope = z.object({
  v: z.union([z.literal(1), z.literal(2)]),
  kid: z.string(),
  enc: z.string(),
  ct: z.string(),
});
export type Envelope = z.infer<typeof Envelope>;

/** Whose credentials they are and where they may go. An envelope opens for exactly this and for nothing else. */
export interface SealingContext {
  readonly purpose: 'connection' | 'channel' | 'letter';
  /** Of the connection, the channel or the letter. */
  readonly id: string;
  /** null: the provider's own. */
  readonly customerId: string | null;
  /** The collector, or the kind of channel or letter. */
  readonly kind: string;
  /** The settings that make up the address, as they are stored: whoever changes one in the database gets nothing opened. */
  readonly target: Readonly<Record<string, unknown>>;
}

/**
 * What is authenticated along with the secret: copying an envelope to another connection, customer or purpose, pointing
 * its owner at another address, or renaming its key, makes it unreadable. As JSON, so that no two contexts have the same
 * bytes.
 */
export function boundTo(
  context: SealingContext,
  { v, kid }: Pick<Envelope, 'v' | 'kid'>,
): Uint8Array<ArrayBuffer> {
  const { purpose, id, customerId, kind, target } = context;
  const owner = ['nachtwacht', v, purpose, id, customerId, kid];
  return new TextEncoder().encode(JSON.stringify(v === 1 ? owner : [...owner, kind, entriesOf(target)]));
}

/** In one order, whatever order the database gives them back in. */
function entriesOf(target: SealingContext['target']): (readonly [string, unknown])[] {
  return Object.entries(target)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

export const INFO = new TextEncoder().encode('nachtwacht credentials v1');
