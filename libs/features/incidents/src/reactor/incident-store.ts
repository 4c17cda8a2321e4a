import type { AssetSituation, IncidentStep } from '@nachtwacht/domain';

/** Port: what incidents are decided from and how they are kept, inside one transaction. */
export abstract class IncidentStore {
  /** These assets as they are now, in one query, and the database's clock in epoch milliseconds. */
  abstract situations(
    assetIds: readonly string[],
  ): Promise<{ readonly now: number; readonly situations: readonly AssetSituation[] }>;
  abstract assetsWithOpenIncident(): Promise<readonly string[]>;
  /** Keeps each step with an entry in the incident's history, and tells it through the outbox. */
  abstract apply(steps: readonly IncidentStep[]): Promise<void>;
}
