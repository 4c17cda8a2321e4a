import type { CollectorInfo, Connection } from '@nachtwacht/contracts';
import type { Customers } from './enrol-customers';
import type { PlannedConnection } from './plan';
import type { ProductClient } from './product-client';

export interface PushUrls {
  get(device: string): string | undefined;
  set(device: string, url: string): void;
}

export interface ConnectionInput {
  readonly product: ProductClient;
  readonly planned: PlannedConnection;
  readonly customers: Customers;
  readonly collector: CollectorInfo;
  /** Connections that the product has, archived ones included. */
  readonly known: readonly Connection[];
  readonly pushUrls: PushUrls;
}

/** Adds the connection or brings it up to date. Null when a person archived it, or its customer. */
export async function enrolConnection(input: ConnectionInput): Promise<Connection | null> {
  const { planned, customers, known } = input;
  const customerId = planned.practice === null ? null : (customers.customers.get(planned.practice) ?? null);
  if (planned.practice !== null && customerId === null) return null;
  const existing = known.find(
    (other) =>
      other.collector === planned.collector && other.name === planned.name && other.customerId === customerId,
  );
  if (existing === undefined) return create(input, customerId);
  if (existing.archivedAt !== null) return null;
  return keepUpToDate(input, existing);
}

async function create(input: ConnectionInput, customerId: string | null): Promise<Connection> {
  const { product, planned, pushUrls } = input;
  const { connection, pushUrl } = await product.call('createConnection', {
    body: {
      collector: planned.collector,
      name: planned.name,
      customerId,
      siteId: siteOf(input),
      settings: planned.settings,
      ...(planned.credentials === null ? {} : { credentials: planned.credentials }),
      intervalSeconds: intervalOf(input),
    },
  });
  if (pushUrl !== null) pushUrls.set(planned.device, pushUrl);
  return connection;
}

/** Ports and the length of the day may have changed. Credentials go along, because a new address clears them. */
async function keepUpToDate(input: ConnectionInput, existing: Connection): Promise<Connection> {
  const { product, planned, collector, pushUrls } = input;
  const params = { id: existing.id };
  if (collector.push && pushUrls.get(planned.device) === undefined) {
    const { pushUrl } = await product.call('rotatePushUrl', { params });
    pushUrls.set(planned.device, pushUrl);
  }
  if (isAsPlanned(input, existing)) return existing;
  return product.call('updateConnection', {
    params,
    body: {
      settings: { ...existing.settings, ...planned.settings },
      intervalSeconds: intervalOf(input),
      ...(planned.credentials === null ? {} : { credentials: planned.credentials }),
    },
  });
}

function isAsPlanned(input: ConnectionInput, existing: Connection): boolean {
  const { settings, credentials } = input.planned;
  return (
    Object.entries(settings).every(
      ([name, value]) => JSON.stringify(existing.settings[name]) === JSON.stringify(value),
    ) &&
    existing.intervalSeconds === intervalOf(input) &&
    (credentials === null || existing.credentials !== 'missing')
  );
}

function intervalOf({ planned, collector }: ConnectionInput): number {
  return Math.max(planned.intervalSeconds, collector.intervalSeconds.min);
}

function siteOf({ planned, customers }: ConnectionInput): string | null {
  return customers.sites.get(`${planned.practice}/${planned.site}`) ?? null;
}
