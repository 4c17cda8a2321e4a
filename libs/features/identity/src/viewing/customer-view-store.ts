import type { Scope } from '@nachtwacht/domain';

/** Port: who looks as which customer. */
export abstract class CustomerViewStore {
  /** @throws Refusal for a customer that is not there, or archived */
  abstract start(
    scope: Scope,
    who: { readonly sessionId: string; readonly userId: string },
    customerId: string,
    reason: string,
  ): Promise<void>;
  abstract end(scope: Scope, sessionId: string): Promise<void>;
}
