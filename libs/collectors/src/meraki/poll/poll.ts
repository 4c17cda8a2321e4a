import { remark } from '@nachtwacht/domain';
import { PollFault, pollFault, readReply, soundOr, type PollContext } from '@nachtwacht/collector-kit';
import { z } from 'zod';
import {
  Availability,
  Device,
  LossAndLatency,
  Network,
  Organisation,
  pick,
  Uplinks,
  Upgrades,
  type MerakiAnswers,
} from '../answers';
import { readMemory } from '../map/poll-memory';
import type { MerakiCredentials, MerakiSettings } from '../schema';
import { Dashboard, Refused } from './dashboard';

/** Versions change by the week and cost a call per network. */
const FIRMWARE_MS = 30 * 60_000;
const MAX_NETWORKS = 40;

export async function pollMeraki(
  context: PollContext,
  settings: MerakiSettings,
  credentials: MerakiCredentials,
  memory?: unknown,
): Promise<MerakiAnswers> {
  const dashboard = new Dashboard(context, settings, credentials);
  const organisation = await organisationOf(dashboard, settings.organisation);
  const base = `/organizations/${organisation.id}`;
  const available = await essential(dashboard, `${base}/devices/availabilities`, organisation.id);
  const refused = new Set<string>();
  const welcome = async (name: string, schema: Shaped) => {
    const rows = await dashboard.list(`${base}/${name}`, name).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      if (error.status === 403) refused.add(name);
      return null;
    });
    return (rows?.rows ?? []).map((row) => pick(row, schema));
  };
  const availabilities = available.rows.map((row) => pick(row, Availability));
  const devices = await welcome('devices', Device);
  const networks = await welcome('networks', Network);
  const hasLines = availabilities.some((row) => LINED.has(soundOr(Availability, row)?.productType ?? ''));
  return {
    organisation: pick(organisation, Organisation),
    availabilities,
    complete: available.complete,
    devices,
    networks,
    uplinks: hasLines ? await welcome('uplinks/statuses', Uplinks) : [],
    lossAndLatency: hasLines ? await welcome('devices/uplinksLossAndLatency', LossAndLatency) : [],
    firmware: await firmwareOf(dashboard, availabilities, refused, { memory, now: context.now() }),
    refused: [...refused],
    totalMs: dashboard.firstMs ?? 0,
  };
}

interface Shaped {
  readonly shape: Readonly<Record<string, unknown>>;
}

/** Products that have lines to the internet of their own. */
const LINED: ReadonlySet<string> = new Set(['appliance', 'cellularGateway']);

async function organisationOf(dashboard: Dashboard, id: string): Promise<z.infer<typeof Organisation>> {
  const what = remark('the-answers');
  // Its name is welcome; whether the key may read it, the list of devices will tell.
  if (id !== '')
    return readReply(
      Organisation,
      await dashboard.get(`/organizations/${id}`, what).catch(unlessRefused(id)),
      what,
    );
  const rows = readReply(z.array(z.unknown()), await only(dashboard.get('/organizations', what)), what);
  const [first, ...others] = rows;
  if (first === undefined || others.length > 0)
    throw pollFault('misconfigured', remark('dashboard-many-organisations', { count: rows.length }));
  return readReply(Organisation, first, what);
}

function unlessRefused(id: string) {
  return (error: unknown) => {
    if (error instanceof Refused) return { id };
    throw error;
  };
}

/** The list without which nothing can be said. */
async function essential(dashboard: Dashboard, path: string, id: string) {
  try {
    return await dashboard.list(path, remark('the-answers'));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.status === 404) throw pollFault('misconfigured', remark('dashboard-no-organisation', { id }));
    throw pollFault('auth', remark('dashboard-key-refused', { status: error.status }));
  }
}

async function only<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    throw pollFault('auth', remark('dashboard-key-refused', { status: error.status }));
  });
}

interface Before {
  readonly memory: unknown;
  readonly now: number;
}

/** Networks whose versions were not read for long, the longest first. Refused patience here costs only freshness. */
async function firmwareOf(
  dashboard: Dashboard,
  availabilities: readonly unknown[],
  refused: Set<string>,
  { memory, now }: Before,
): Promise<Record<string, unknown>> {
  const readAt = new Map(readMemory(memory).firmware.map(({ network, at }) => [network, at]));
  const ids = availabilities.flatMap((row) => soundOr(Availability, row)?.network?.id ?? []);
  const due = [...new Set(ids)]
    .filter((id) => now - (readAt.get(id) ?? 0) >= FIRMWARE_MS)
    .toSorted((a, b) => (readAt.get(a) ?? 0) - (readAt.get(b) ?? 0));
  const told: Record<string, unknown> = {};
  for (const id of due.slice(0, MAX_NETWORKS)) {
    try {
      const what = 'firmwareUpgrades';
      told[id] = pick(await dashboard.get(`/networks/${id}/firmwareUpgrades`, what), Upgrades);
    } catch (error) {
      if (error instanceof PollFault && error.fault.class === 'rate-limited') break;
      if (!(error instanceof Refused)) throw error;
      if (error.status === 403) refused.add('firmwareUpgrades');
    }
  }
  return told;
}
