import type { Change, ChangePayload } from '@nachtwacht/contracts';
import { decideIncident, type IncidentStep } from '@nachtwacht/domain';
import type { IncidentStore } from './incident-store';

/**
 * Opens, changes and closes incidents. Changes only say which assets to look at: what becomes of their incidents
 * follows from the present. So a batch of any size takes a handful of queries, and changes that come late, twice or
 * together converge. Changes of incidents, its own among them, are not looked at.
 */
export class IncidentReactor {
  readonly name = 'incident';

  async react(changes: readonly Change[], store: IncidentStore): Promise<void> {
    const assetIds = new Set(changes.flatMap(({ payload }) => assetOf(payload)));
    if (changes.some(({ payload }) => mayEndWatching(payload)))
      for (const id of await store.assetsWithOpenIncident()) assetIds.add(id);
    if (assetIds.size === 0) return;

    const { now, situations } = await store.situations([...assetIds]);
    const steps = situations.flatMap((situation): IncidentStep[] => {
      const { customerId, assetId } = situation;
      const decision = decideIncident(situation, now);
      return decision.kind === 'none' ? [] : [{ customerId, assetId, decision }];
    });
    if (steps.length > 0) await store.apply(steps);
  }
}

function assetOf(payload: ChangePayload): string[] {
  return payload.kind === 'transition' ? [payload.check.assetId] : [];
}

/** Archiving takes checks away without a transition. */
function mayEndWatching(payload: ChangePayload): boolean {
  return payload.kind === 'inventory' && payload.what !== 'maintenance';
}
