/**
 * On whose behalf something is read or written. Staff see every customer by their role, the product's own processes
 * are `system`, a customer sees only its own rows and writes none.
 */
export type Scope =
  | { readonly kind: 'staff' }
  | { readonly kind: 'system' }
  | { readonly kind: 'customer'; readonly customerId: string };

export const SYSTEM: Scope = { kind: 'system' };
export const STAFF: Scope = { kind: 'staff' };

/** A person who is signed in. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly scope: Scope;
}
