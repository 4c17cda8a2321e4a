import type { Actor, AuditPeriod } from '@nachtwacht/domain';

/** Rooms follow from the session alone, never from what a browser says. */
export const STAFF = 'staff';
export const person = (actorId: string) => `person:${actorId}`;
export const session = (sessionId: string) => `session:${sessionId}`;

const OF_CUSTOMER = /^customer:([0-9a-f-]{36})(?::([\d-]{10}):([\d-]{10}))?$/;

/** Where somebody hears what. Who looks as a customer hears nothing of the own work meanwhile: it tells of others. */
export function roomsOf({ id, actor }: { readonly id: string; readonly actor: Actor }): string[] {
  const own = actor.viewing === undefined ? [person(actor.id)] : [];
  return [session(id), ...own, ...audienceOf(actor)];
}

function audienceOf({ scope, period }: Actor): string[] {
  switch (scope.kind) {
    case 'staff':
      return [STAFF];
    case 'customer':
      // Auditors of different periods are shown different things of one change.
      return [`customer:${scope.customerId}${period ? `:${period.from}:${period.to}` : ''}`];
    case 'system':
      return [];
  }
}

/** Is somebody told the same as before? */
export function isSame(before: Actor, now: Actor): boolean {
  const of = (actor: Actor) => [before.id === actor.id, actor.viewing !== undefined, audienceOf(actor)];
  return JSON.stringify(of(before)) === JSON.stringify(of(now));
}

export interface CustomerRoom {
  readonly room: string;
  readonly customerId: string;
  readonly period: AuditPeriod | undefined;
}

/** Those of the rooms in which people of this customer are. */
export function roomsOfCustomer(names: Iterable<string>, customerId: string): CustomerRoom[] {
  return customerRooms(names).filter((each) => each.customerId === customerId);
}

export function customersIn(names: Iterable<string>): string[] {
  return [...new Set(customerRooms(names).map(({ customerId }) => customerId))];
}

function customerRooms(names: Iterable<string>): CustomerRoom[] {
  return [...names].flatMap((room) => {
    const [, customerId, from, to] = OF_CUSTOMER.exec(room) ?? [];
    if (customerId === undefined) return [];
    return [{ room, customerId, period: from === undefined || to === undefined ? undefined : { from, to } }];
  });
}
