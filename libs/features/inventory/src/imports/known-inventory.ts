import type { AssetKind } from '@nachtwacht/domain';
import { plain } from './columns';

export interface KnownCustomer {
  readonly id: string;
  readonly code: string;
  readonly archived: boolean;
}
export interface KnownSite {
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  readonly archived: boolean;
}
export interface KnownAsset {
  readonly id: string;
  readonly customerId: string;
  readonly siteId: string | null;
  readonly name: string;
  readonly kind: AssetKind;
  readonly serviceCode: string;
  readonly archived: boolean;
}
export interface KnownService {
  readonly code: string;
  readonly nameNl: string;
  readonly nameEn: string;
}

/** What the database has of some customers, as it was read. */
export interface KnownRows {
  readonly customers: readonly KnownCustomer[];
  readonly sites: readonly KnownSite[];
  readonly assets: readonly KnownAsset[];
  readonly services: readonly KnownService[];
}

const key = (...parts: (string | null)[]) => parts.map((part) => part?.toLowerCase() ?? '').join('\u0000');

/** What is there, and what the import has added so far: found again by what lines call it, without case. */
export class KnownInventory {
  private readonly customers = new Map<string, KnownCustomer>();
  private readonly sites = new Map<string, KnownSite>();
  private readonly assets = new Map<string, KnownAsset[]>();
  private readonly services = new Map<string, string>();

  add(rows: Partial<KnownRows>): void {
    for (const customer of rows.customers ?? []) this.customers.set(key(customer.code), customer);
    for (const site of rows.sites ?? []) this.sites.set(key(site.customerId, site.name), site);
    for (const asset of rows.assets ?? []) this.putAsset(asset);
    for (const { code, nameNl, nameEn } of rows.services ?? [])
      for (const word of [code, nameNl, nameEn]) this.services.set(plain(word), code);
  }

  has(code: string): boolean {
    return this.customers.has(key(code));
  }

  customer(code: string): KnownCustomer | undefined {
    return this.customers.get(key(code));
  }

  site(customerId: string, name: string): KnownSite | undefined {
    return this.sites.get(key(customerId, name));
  }

  /** All of that name in that place: names of assets need not be unique. */
  assetsNamed(customerId: string, siteId: string | null, name: string): readonly KnownAsset[] {
    return this.assets.get(key(customerId, siteId, name)) ?? [];
  }

  serviceCode(word: string): string | undefined {
    return this.services.get(plain(word));
  }

  private putAsset(asset: KnownAsset): void {
    const at = key(asset.customerId, asset.siteId, asset.name);
    const others = (this.assets.get(at) ?? []).filter(({ id }) => id !== asset.id);
    this.assets.set(at, [...others, asset]);
  }
}
