import type { AcceptInput, FoundAsset } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** Port: what connections hold. */
export abstract class FoundStore {
  abstract list(scope: Scope, connectionId: string): Promise<FoundAsset[]>;
  /** All of the list or none. The connection is polled at once, so that the board fills. */
  abstract accept(scope: Scope, connectionId: string, input: AcceptInput): Promise<FoundAsset[]>;
  abstract ignore(
    scope: Scope,
    connectionId: string,
    keys: readonly string[],
    ignored: boolean,
  ): Promise<FoundAsset[]>;
}
