import type { BehindHistory, VersionRow } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** Port: what everything runs. `customerId` null: of all. */
export abstract class VersionStore {
  /** What waits longest first. */
  abstract list(scope: Scope, customerId: string | null): Promise<VersionRow[]>;
  /** By the days of a zone, oldest first. */
  abstract history(
    scope: Scope,
    customerId: string | null,
    days: number,
    timeZone: string,
  ): Promise<BehindHistory>;
}
