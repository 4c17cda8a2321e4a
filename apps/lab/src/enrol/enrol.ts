import type { CollectorInfo } from '@nachtwacht/contracts';
import { acceptAssets } from './accept-assets';
import { enrolChannel, type ChannelMark } from './enrol-channel';
import { enrolConnection, type PushUrls } from './enrol-connections';
import { enrolCustomers } from './enrol-customers';
import { inParallel } from './in-parallel';
import { promiseBackups, type ToldOnce } from './promise-backups';
import type { Plan, PlannedConnection } from './plan';
import type { ProductClient } from './product-client';

export interface EnrolOptions {
  readonly product: ProductClient;
  readonly plan: Plan;
  readonly pushUrls: PushUrls;
  readonly channelMark: ChannelMark;
  readonly toldOnce: ToldOnce;
  readonly clock: () => number;
  readonly stopping: AbortSignal;
  readonly lookEveryMs?: number;
}

export interface Enrolment {
  readonly connections: number;
  /** One line each: what could not be connected, and why. */
  readonly problems: readonly string[];
}

/** Connections at the same time; each waits for a poll. */
const AT_ONCE = 4;

/** Makes the product watch the lab's world. Doing it again changes nothing that is as it should be. */
export async function enrol(options: EnrolOptions): Promise<Enrolment> {
  const { product, plan, pushUrls, channelMark, stopping } = options;
  const collectors = new Map((await product.call('collectors')).map((info) => [info.id, info]));
  const customers = await enrolCustomers(product, plan);
  const known = [
    ...(await product.call('connections')),
    ...(await product.call('connections', { query: { archived: 'true' } })),
  ];
  await enrolChannel(product, plan, channelMark);
  const problems: string[] = [];
  const assetIds = new Map<string, string>();
  const enrolOne = async (planned: PlannedConnection, collector: CollectorInfo): Promise<void> => {
    const connection = await enrolConnection({ product, planned, customers, collector, known, pushUrls });
    if (connection === null) return;
    const { missing, ids } = await acceptAssets({ ...options, customers }, planned, connection);
    for (const [device, id] of ids) assetIds.set(device, id);
    if (missing.length > 0) problems.push(`${planned.name}: not found: ${missing.join(', ')}`);
  };
  await inParallel(AT_ONCE, plan.connections, async (planned) => {
    const collector = collectors.get(planned.collector);
    if (stopping.aborted) return;
    if (collector === undefined) problems.push(`${planned.name}: the product has no ${planned.collector}`);
    else
      await enrolOne(planned, collector).catch((error: unknown) => {
        problems.push(`${planned.name}: ${error instanceof Error ? error.message : String(error)}`);
      });
  });
  await promiseBackups({ ...options, customers: customers.customers, assetIds }).catch((error: unknown) => {
    problems.push(`what is promised of backups: ${error instanceof Error ? error.message : String(error)}`);
  });
  return { connections: plan.connections.length, problems };
}
