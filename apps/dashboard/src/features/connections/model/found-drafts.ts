import type { AcceptInput, FoundAsset } from '@nachtwacht/contracts';
import type { z } from 'zod';
import { proposedService } from '../../../shared/inventory/service-of-kind';

/** What a person chose for one found thing. */
export interface Draft {
  readonly isChosen: boolean;
  readonly name: string;
  readonly customerId: string | null;
  readonly siteId: string | null;
  readonly serviceCode: string;
  /** The asset to join, null for a new one. */
  readonly assetId: string | null;
}
export type Drafts = Readonly<Record<string, Draft>>;
export type DraftChange = Partial<Draft>;

/** The contract takes no more at once. */
export const MOST_AT_ONCE = 500;

interface Defaults {
  readonly customerId: string | null;
  readonly siteId: string | null;
  readonly services: readonly { readonly code: string }[];
}

/** What is proposed for a thing that nobody chose anything for. */
export function proposedDraft({ name, kind }: FoundAsset, { customerId, siteId, services }: Defaults): Draft {
  const serviceCode = proposedService(kind, services);
  return { isChosen: false, name, customerId, siteId, serviceCode, assetId: null };
}

/** Another customer has other sites and assets, so those choices fall with it. */
export function changed(draft: Draft, change: DraftChange): Draft {
  const moves = change.customerId !== undefined && change.customerId !== draft.customerId;
  return { ...draft, ...(moves ? { siteId: null, assetId: null } : {}), ...change };
}

export function isComplete({ name, customerId, serviceCode }: Draft): boolean {
  return name.trim() !== '' && customerId !== null && serviceCode !== '';
}

/** The chosen rows as the server takes them; those that lack something are left out. */
export function toItems(
  rows: readonly { readonly key: string; readonly draft: Draft }[],
): z.input<typeof AcceptInput>['items'] {
  return rows.flatMap(({ key, draft }) => {
    const { isChosen, name, customerId, siteId, serviceCode, assetId } = draft;
    if (!isChosen || !isComplete(draft) || customerId === null) return [];
    return [{ key, name: name.trim(), customerId, siteId, serviceCode, assetId }];
  });
}
