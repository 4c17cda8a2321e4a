import type { Scope } from '@nachtwacht/domain';

/** The tables of people belong to no customer, so a customer's people too write their own account past that scope. */
export function ownScope({ id, name }: { readonly id: string; readonly name: string }): Scope {
  return { kind: 'staff', by: { id, name } };
}
