import { remark, type Remark } from '@nachtwacht/domain';
import type { Column } from './columns';
import type { KnownAsset, KnownCustomer, KnownInventory, KnownSite } from './known-inventory';
import type { LineError } from './read-csv';
import type { ImportRow } from './read-row';

export interface NewCustomer extends KnownCustomer {
  readonly name: string;
}
export interface NewSite extends KnownSite {
  readonly city: string | null;
}

/** What a batch of lines comes to: what to add, what to change, what is wrong. */
export interface BatchPlan {
  readonly customers: NewCustomer[];
  readonly sites: NewSite[];
  readonly assets: KnownAsset[];
  /** Assets as they become. */
  readonly changedAssets: KnownAsset[];
  readonly unchanged: number;
  readonly errors: LineError[];
}

/** A line that can't be done as it stands. */
class LineProblem extends Error {
  constructor(
    readonly column: Column,
    readonly remark: Remark,
  ) {
    super(remark);
  }
}

/**
 * Decides what lines come to beside what is known, and adds that to what is known: later lines build on earlier ones,
 * and the same lines again come to nothing. Pure but for `known`; `newId` gives the ids.
 */
export function planBatch(rows: readonly ImportRow[], known: KnownInventory, newId: () => string): BatchPlan {
  const plan = { customers: [], sites: [], assets: [], changedAssets: [], errors: [] } satisfies Omit<
    BatchPlan,
    'unchanged'
  >;
  const planner = new Planner(known, newId, plan);
  let unchanged = 0;
  for (const row of rows) {
    try {
      if (!planner.take(row)) unchanged += 1;
    } catch (error) {
      if (!(error instanceof LineProblem)) throw error;
      planner.refuse({ line: row.line, column: error.column, message: error.remark });
    }
  }
  return { ...plan, unchanged };
}

class Planner {
  constructor(
    private readonly known: KnownInventory,
    private readonly newId: () => string,
    private readonly plan: Omit<BatchPlan, 'unchanged'>,
  ) {}

  refuse(error: LineError): void {
    this.plan.errors.push(error);
  }

  /** Everything that may be wrong with a line is found before anything of it is planned. False: it changes nothing. */
  take(row: ImportRow): boolean {
    const [customer, addedCustomer] = this.customerOf(row);
    const [site, addedSite] = this.siteOf(row, customer);
    const asset = row.asset === null ? null : this.asset(row.asset, row, customer, site);
    const before = this.size();
    if (addedCustomer) this.addCustomer(addedCustomer);
    if (addedSite) this.addSite(addedSite);
    if (asset) this.putAsset(asset);
    return this.size() !== before;
  }

  private customerOf(row: ImportRow): [KnownCustomer, NewCustomer | null] {
    const known = this.known.customer(row.code);
    if (known?.archived) throw new LineProblem('customer_code', remark('restore-customer'));
    if (known) return [known, null];
    if (row.customerName === null) throw new LineProblem('customer_name', remark('new-customer-name'));
    const added = { id: this.newId(), code: row.code, name: row.customerName, archived: false };
    return [added, added];
  }

  private siteOf(row: ImportRow, customer: KnownCustomer): [KnownSite | null, NewSite | null] {
    if (row.site === null) return [null, null];
    const known = this.known.site(customer.id, row.site);
    if (known?.archived) throw new LineProblem('site', remark('restore-site'));
    if (known) return [known, null];
    const added = {
      id: this.newId(),
      customerId: customer.id,
      name: row.site,
      city: row.city,
      archived: false,
    };
    return [added, added];
  }

  private asset(name: string, row: ImportRow, customer: KnownCustomer, site: KnownSite | null): KnownAsset {
    const serviceCode = row.service === null ? null : this.known.serviceCode(row.service);
    if (serviceCode === undefined) throw new LineProblem('service', remark('no-such-service'));
    const [there, another] = this.known.assetsNamed(customer.id, site?.id ?? null, name);
    if (another) throw new LineProblem('asset', remark('several-assets'));
    if (there?.archived) throw new LineProblem('asset', remark('restore-asset'));
    if (there)
      return { ...there, kind: row.kind ?? there.kind, serviceCode: serviceCode ?? there.serviceCode };
    if (!row.kind) throw new LineProblem('kind', remark('new-asset-kind'));
    if (!serviceCode) throw new LineProblem('service', remark('new-asset-service'));
    return {
      id: this.newId(),
      customerId: customer.id,
      siteId: site?.id ?? null,
      name,
      kind: row.kind,
      serviceCode,
      archived: false,
    };
  }

  private addCustomer(customer: NewCustomer): void {
    this.plan.customers.push(customer);
    this.known.add({ customers: [{ id: customer.id, code: customer.code, archived: false }] });
  }

  private addSite({ city, ...site }: NewSite): void {
    this.plan.sites.push({ ...site, city });
    this.known.add({ sites: [site] });
  }

  private putAsset(asset: KnownAsset): void {
    const [there] = this.known.assetsNamed(asset.customerId, asset.siteId, asset.name);
    if (there && there.kind === asset.kind && there.serviceCode === asset.serviceCode) return;
    (there ? this.plan.changedAssets : this.plan.assets).push(asset);
    this.known.add({ assets: [asset] });
  }

  private size(): number {
    const { customers, sites, assets, changedAssets } = this.plan;
    return customers.length + sites.length + assets.length + changedAssets.length;
  }
}
