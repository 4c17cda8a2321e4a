import type { AuditPeriod } from './period';
import type { Permission } from './permissions';

/**
 * On whose behalf something is read or written. Staff see every customer by their role, the product's own processes
 * are `system`, a customer sees only its own rows and adds none
 * but what its people say in the portal.
 */
export type Scope =
  | { readonly kind: 'staff'; readonly by?: Acting }
  | { readonly kind: 'system' }
  | { readonly kind: 'customer'; readonly customerId: string; readonly by?: Acting };

/** Who does what is done in a scope: the audit log puts it on their account. */
export interface Acting {
  readonly id: string;
  /** As it is shown from then on, whatever becomes of the account. */
  readonly name: string;
  /** Why, where it was asked. */
  readonly reason?: string;
}

export const SYSTEM: Scope = { kind: 'system' };
export const STAFF: Scope = { kind: 'staff' };

/** Somebody of the staff looks with the eyes of a customer's reader. */
export interface Viewing {
  readonly customerId: string;
  readonly customerName: string;
  readonly until: Date;
}

/** A person who is signed in. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly scope: Scope;
  /** What this person has to do before anything else. */
  readonly awaits?: 'second-factor';
  /** The only part of history that this person may see; without it all of it. */
  readonly period?: AuditPeriod;
  /** Of staff who look as a customer: as whose reader, until when. Such an actor changes nothing. */
  readonly viewing?: Viewing;
  /** Of a program: the only things it may do, whatever its role would grant. Without it all that the role grants. */
  readonly permissions?: readonly Permission[];
}

/** The same person with a scope that says who acts. Everything that a person sets off must be done in such a scope. */
export function acting(actor: Actor): Actor {
  const { id, name, scope } = actor;
  return scope.kind === 'system' ? actor : { ...actor, scope: { ...scope, by: { id, name } } };
}
