import type { AcceptInput, FoundAsset, Inbox, InboxView } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** What becomes of found things that are not taken in; `ignored` false brings them back. */
export interface LeavingOut {
  readonly ignored: boolean;
  readonly reason: string | null;
  /** They belong to somebody who is no customer. */
  readonly notOurs: boolean;
}

/** Port: what connections hold. */
export abstract class FoundStore {
  abstract list(scope: Scope, connectionId: string): Promise<FoundAsset[]>;
  /** What nobody took in, over all living connections. */
  abstract inbox(scope: Scope, view: InboxView): Promise<Inbox>;
  /** All of the list or none. The connection is polled at once, so that the board fills. */
  abstract accept(scope: Scope, connectionId: string, input: AcceptInput): Promise<FoundAsset[]>;
  abstract ignore(
    scope: Scope,
    connectionId: string,
    keys: readonly string[],
    leavingOut: LeavingOut,
  ): Promise<FoundAsset[]>;
}
