import type { InboxThing } from '@nachtwacht/contracts';
import type { JobKind } from '@nachtwacht/domain';
import { proposedService } from '../../../shared/inventory/service-of-kind';
import type { PlacedThing } from '../api/use-inbox-actions';

/** Where found things belong: what a person chose for all of them together. */
export interface Placing {
  readonly customerId: string | null;
  readonly siteId: string | null;
  /** null: the usual one of each kind. */
  readonly serviceCode: string | null;
  /** Of one thing alone. */
  readonly name: string;
  readonly assetId: string | null;
  readonly kind: JobKind;
  readonly packageCode: string | null;
  readonly protectsAssetId: string | null;
}

/** Whose the connections are: things of two customers can't be placed together. */
export function ownersOf(things: readonly InboxThing[]): readonly string[] {
  return [...new Set(things.flatMap(({ connectionCustomerId }) => connectionCustomerId ?? []))];
}

/** The kind that all of them have; null when they differ. */
export function oneKindOf(things: readonly InboxThing[]): InboxThing['kind'] | null {
  const [first, ...others] = new Set(things.map(({ kind }) => kind));
  return first !== undefined && others.length === 0 ? first : null;
}

type Services = readonly { readonly code: string }[];

/** What is proposed for things that nobody placed yet. */
export function proposedPlacing(things: readonly InboxThing[], services: Services): Placing {
  const owners = ownersOf(things);
  const sites = new Set(things.map(({ connectionSiteId }) => connectionSiteId));
  const kind = oneKindOf(things);
  const [thing] = things;
  return {
    customerId: owners.length === 1 ? (owners[0] ?? null) : null,
    siteId: owners.length === 1 && sites.size === 1 ? (thing?.connectionSiteId ?? null) : null,
    serviceCode: kind === null ? null : proposedService(kind, services),
    name: things.length === 1 ? (thing?.name ?? '') : '',
    assetId: null,
    kind: /laptop|desktop|werk|workstation|pc\b/i.test(thing?.name ?? '') ? 'workstation' : 'server',
    packageCode: null,
    protectsAssetId: null,
  };
}

/** The things as the server takes them; none as long as their customer is open. */
export function placed(things: readonly InboxThing[], placing: Placing, services: Services): PlacedThing[] {
  const { customerId, siteId } = placing;
  if (customerId === null) return [];
  const isOne = things.length === 1;
  return things.map(({ connectionId, key, kind, name }) => ({
    connectionId,
    key,
    customerId,
    siteId,
    serviceCode: placing.serviceCode ?? proposedService(kind, services),
    // The contract takes no longer names, and a device may have one.
    name: (isOne ? placing.name.trim() : name.trim()).slice(0, LONGEST_NAME) || key.slice(0, LONGEST_NAME),
    assetId: isOne ? placing.assetId : null,
    backup:
      kind === 'backup-job'
        ? {
            kind: placing.kind,
            packageCode: placing.packageCode,
            protectsAssetId: isOne ? placing.protectsAssetId : null,
          }
        : null,
  }));
}

const LONGEST_NAME = 200;
