import type { ConnectionTest } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** Port: polls that a person asked for. A worker does them, because only it can open the credentials. */
export abstract class ConnectionTestStore {
  /** While one is on its way, asking again gives that one. */
  abstract request(scope: Scope, connectionId: string): Promise<ConnectionTest>;
  abstract byId(scope: Scope, id: string): Promise<ConnectionTest>;
}
