import type { Plan, PlannedCustomer } from './plan';
import type { ProductClient } from './product-client';

/** Ids in the product: of customers by practice code, of sites by `code/key`. */
export interface Customers {
  readonly customers: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, string>;
}

/** Adds what is missing. A customer or site that a person archived stays archived: its devices are left out. */
export async function enrolCustomers(product: ProductClient, plan: Plan): Promise<Customers> {
  const known = new Map((await both(product, 'customers')).map((customer) => [customer.code, customer]));
  const customers = new Map<string, string>();
  const sites = new Map<string, string>();
  for (const planned of plan.customers) {
    const { code, name } = planned;
    const customer = known.get(code) ?? (await product.call('createCustomer', { body: { code, name } }));
    if (customer.archivedAt !== null) continue;
    customers.set(code, customer.id);
    await enrolSites(product, planned, customer.id, sites);
  }
  return { customers, sites };
}

async function enrolSites(
  product: ProductClient,
  planned: PlannedCustomer,
  customerId: string,
  sites: Map<string, string>,
): Promise<void> {
  const params = { id: customerId };
  const known = [
    ...(await product.call('sites', { params })),
    ...(await product.call('sites', { params, query: { archived: 'true' } })),
  ];
  for (const { key, name, city } of planned.sites) {
    const site =
      known.find((other) => other.name === name) ??
      (await product.call('createSite', { params, body: { name, city } }));
    if (site.archivedAt === null) sites.set(`${planned.code}/${key}`, site.id);
  }
}

/** Those in use and those that were archived, whether or not the list of archived ones holds the others too. */
async function both(
  product: ProductClient,
  route: 'customers',
): ReturnType<typeof product.call<'customers'>> {
  return [...(await product.call(route)), ...(await product.call(route, { query: { archived: 'true' } }))];
}
