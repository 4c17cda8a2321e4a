import type { ReplyOf } from '@nachtwacht/server-kit';
import type { ROUTES } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** Port: what the provider sells, in the order of the board. */
export abstract class ServiceStore {
  abstract list(scope: Scope): Promise<ReplyOf<typeof ROUTES.services>>;
}
