import { remark } from '@nachtwacht/domain';
import { readReply, soundOr, type HttpReply } from '@nachtwacht/collector-kit';
import { pick } from '../answers';
import type { Paths } from '../calls';
import {
  DeviceStatistics,
  Info,
  IntegrationDevice,
  IntegrationSite,
  type IntegrationAnswers,
} from './integration-answers';
import { readPages, Refused } from './read-pages';

const MAX_SITES = 100;
const AT_ONCE = 4;
/** Details and statistics cost a call for each device: of more devices than this they are left unknown. */
const MAX_SINGLE_CALLS = 60;

export type Ask = (path: string) => Promise<HttpReply>;

/**
 * What the official interface (v1) tells of all sites, or of the named ones. Null where the console does not have it
 * or does not take the key there: versions before 9 know keys only for the other interface.
 */
export async function readIntegration(
  ask: Ask,
  { integration }: Paths,
  named: ReadonlySet<string>,
): Promise<IntegrationAnswers | null> {
  try {
    const what = remark('the-list-of-sites');
    const { rows } = await readPages((query) => ask(`${integration}/sites${query}`), what);
    const sites = rows
      .slice(0, MAX_SITES)
      .map((row) => readReply(IntegrationSite, row, what))
      .filter(({ internalReference: name = '' }) => named.size === 0 || named.has(name));
    const read = await inBatches(sites, (site) => devicesOf(ask, integration, site));
    return { sites: read, details: {}, statistics: {} };
  } catch (error) {
    if (error instanceof Refused || isOtherPage(error)) return null;
    throw error;
  }
}

/** A console without the interface answers its own page to every path that it does not know. */
function isOtherPage(error: unknown): boolean {
  return (
    error instanceof Error && error.message === remark('not-json', { what: remark('the-list-of-sites') })
  );
}

async function devicesOf(ask: Ask, base: string, { id, name, internalReference }: IntegrationSite) {
  const site = { name: internalReference ?? id, label: name };
  try {
    const what = remark('the-devices-of', { site: site.name });
    const { rows, complete } = await readPages((query) => ask(`${base}/sites/${id}/devices${query}`), what);
    return { ...site, complete, devices: rows.map((row) => ({ ...own(row), siteId: id })) };
  } catch (error) {
    if (error instanceof Refused) return { ...site, complete: false, devices: [] };
    throw error;
  }
}

function own(row: unknown): object {
  const picked = pick(row, IntegrationDevice);
  return typeof picked === 'object' && picked !== null ? picked : {};
}

/**
 * One call per device, where the list alone does not tell enough: the firmware that lists of 9.x leave out, and what a
 * device is busy with. Both bounded; what is refused once is not asked again in this poll.
 */
export async function readSingly(
  ask: Ask,
  { integration: base }: Paths,
  answers: IntegrationAnswers,
): Promise<IntegrationAnswers> {
  const devices = answers.sites.flatMap((site) => site.devices).flatMap(addressOf);
  const silent = devices.filter(({ device }) => device.firmwareUpdatable === undefined);
  const online = devices.filter(({ device }) => device.state === 'ONLINE');
  return {
    ...answers,
    details: await each(silent, IntegrationDevice, ({ path }) => ask(`${base}/${path}`)),
    statistics: await each(online, DeviceStatistics, ({ path }) => ask(`${base}/${path}/statistics/latest`)),
  };
}

/** The version of the Network application, in the shape in which the older interface tells it; null where it is not told. */
export async function readInfo(ask: Ask, { integration }: Paths): Promise<unknown> {
  const { status, body } = await ask(`${integration}/info`);
  const info = status === 200 ? soundOr(Info, jsonOrNull(body)) : undefined;
  return info === undefined ? null : { version: info.applicationVersion };
}

interface Addressed {
  readonly id: string;
  readonly path: string;
  readonly device: IntegrationDevice;
}

function addressOf(row: unknown): readonly Addressed[] {
  const device = soundOr(IntegrationDevice, row);
  const site = soundOr(IntegrationSite.shape.id, (row as { readonly siteId?: unknown }).siteId);
  if (device?.id === undefined || site === undefined) return [];
  return [{ id: device.id, path: `sites/${site}/devices/${device.id}`, device }];
}

async function each(
  devices: readonly Addressed[],
  schema: { readonly shape: Readonly<Record<string, unknown>> },
  call: (device: Addressed) => Promise<HttpReply>,
): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  let isRefused = false;
  // The same devices each time, so that a value does not come and go.
  const asked = devices.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MAX_SINGLE_CALLS);
  await inBatches(asked, async (device) => {
    if (isRefused) return;
    const { status, body } = await call(device);
    if (status === 401 || status === 403 || status === 429) isRefused = true;
    if (status === 200) told[device.id] = pick(jsonOrNull(body), schema);
  });
  return told;
}

function jsonOrNull(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}

export async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  return results;
}
