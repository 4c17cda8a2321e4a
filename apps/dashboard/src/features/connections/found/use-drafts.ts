import type { Connection, FoundAsset } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { servicesQuery } from '../../../shared/inventory/inventory-queries';
import { changed, proposedDraft, type Draft, type DraftChange, type Drafts } from '../model/found-drafts';

/** What was chosen per found thing; what nobody touched is a proposal. */
export function useDrafts(connection: Connection, found: readonly FoundAsset[]) {
  const { data: services = [] } = useQuery(servicesQuery);
  const [drafts, setDrafts] = useState<Drafts>({});
  const { customerId, siteId } = connection;
  const rows = found.map((thing) => ({
    key: thing.key,
    thing,
    draft: drafts[thing.key] ?? proposedDraft(thing, { customerId, siteId, services }),
  }));
  const change = (keys: readonly string[], what: DraftChange) => {
    const wanted = new Set(keys);
    const touched = rows
      .filter(({ key }) => wanted.has(key))
      .map(({ key, draft }): [string, Draft] => [key, changed(draft, what)]);
    setDrafts({ ...drafts, ...Object.fromEntries(touched) });
  };
  return { rows, change };
}
export type FoundRow = ReturnType<typeof useDrafts>['rows'][number];
