import type { Scope } from '@nachtwacht/domain';

/** One entry of a customer's register, as it was hashed. */
export interface RegisterEntry {
  readonly seq: number;
  readonly date: string;
  readonly kind: string;
  readonly body: string;
  readonly hash: string;
}

/** Port: the register of each day, a chain per customer. */
export abstract class RegisterStore {
  /**
   * Closes the check of a day: from then on nothing of it changes, and each customer's nights are written into its chain.
   * Killed half-way and begun again, it gives the same register.
   */
  abstract close(date: string): Promise<void>;
  /** All entries of a customer's chain from the first on, in order. */
  abstract chainOf(scope: Scope, customerId: string): Promise<RegisterEntry[]>;
  abstract customerName(scope: Scope, customerId: string): Promise<string>;
}
