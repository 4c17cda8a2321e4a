import type { Customer, CustomerInput, CustomerPatch } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** Port: customers. Every call throws a `Refusal` for what is not there or not possible; `by` is a person's id. */
export abstract class CustomerStore {
  abstract list(scope: Scope, archived: boolean): Promise<Customer[]>;
  abstract byId(scope: Scope, id: string): Promise<Customer>;
  abstract create(scope: Scope, input: CustomerInput): Promise<Customer>;
  abstract update(scope: Scope, id: string, patch: CustomerPatch): Promise<Customer>;
  /** With everything the customer has: polls stop, incidents end, history stays. */
  abstract archive(scope: Scope, id: string, by: string): Promise<Customer>;
  abstract restore(scope: Scope, id: string): Promise<Customer>;
}
