import { remark } from '@nachtwacht/domain';
import { PollFault, pollFault, readReply, soundOr, type PollContext } from '@nachtwacht/collector-kit';
import { z } from 'zod';
import { Device, Firmware, Gateway, Info, pick, Site, type OmadaAnswers } from './answers';
import { readPages } from './pages';
import type { OmadaCredentials, OmadaSettings } from './schema';
import { OmadaSession, Refused } from './session';

const MAX_SITES = 100;
/** Calls for one device each: what is beyond stays without its detail. */
const MAX_FIRMWARE = 60;
const MAX_GATEWAYS = 40;
const AT_ONCE = 4;

export async function pollOmada(
  context: PollContext,
  settings: OmadaSettings,
  credentials: OmadaCredentials,
): Promise<OmadaAnswers> {
  const session = new OmadaSession(context, settings, credentials);
  try {
    const { info, totalMs } = await session.open();
    const sites = await sitesOf(session, settings.sites);
    const read = await inBatches(sites, (site) => devicesOf(session, site));
    const refused = new Set(read.flatMap(({ missing }) => missing));
    if (read.length > 0 && read.every(({ missing }) => missing.length > 0))
      throw pollFault('auth', remark('controller-may-not-read', { what: remark('the-list-of-sites') }));
    const single = await readSingly(session, read, refused);
    return {
      totalMs,
      info: pick(info, Info),
      sites: read.map(({ name, devices, complete }) => ({ name, devices, complete })),
      ...single,
      refused: [...refused],
    };
  } catch (error) {
    if (error instanceof Refused)
      throw pollFault('auth', remark('controller-may-not-read', { what: error.message }));
    throw error;
  } finally {
    await session.close();
  }
}

const CurrentUser = z.object({ privilege: z.object({ sites: z.array(z.unknown()) }) });

/** The sites that the account sees; where it is not told of any, the list of all sites. */
async function sitesOf(session: OmadaSession, wanted: string): Promise<readonly Site[]> {
  const what = remark('the-list-of-sites');
  const rows = (await ownSites(session)) ?? (await allSites(session));
  const sites = rows.slice(0, MAX_SITES).map((row) => readReply(Site, row, what));
  const names = wanted
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = names.find((name) => !sites.some((site) => site.name === name || site.key === name));
  if (unknown !== undefined)
    throw pollFault('misconfigured', remark('controller-unknown-site', { site: unknown }));
  return names.length === 0
    ? sites
    : sites.filter(({ name, key }) => names.includes(name) || names.includes(key));
}

async function ownSites(session: OmadaSession): Promise<readonly unknown[] | null> {
  const answer = await session.get('users/current', remark('the-list-of-sites')).catch(onlyRefused);
  const sites = soundOr(CurrentUser, answer)?.privilege.sites ?? [];
  return sites.length > 0 ? sites : null;
}

async function allSites(session: OmadaSession): Promise<readonly unknown[]> {
  const what = remark('the-list-of-sites');
  const { rows } = await readPages((query) => session.get(`sites${query}`, what), what);
  return rows.map((row) => (typeof row === 'object' && row !== null ? { key: idIn(row), ...row } : row));
}

function idIn(row: object): unknown {
  return 'id' in row ? row.id : undefined;
}

/** Not every version has every call; what else goes wrong is a fault. */
function onlyRefused(error: unknown): null {
  if (error instanceof Refused || (error instanceof PollFault && error.fault.class === 'bad-reply'))
    return null;
  throw error;
}

async function devicesOf(session: OmadaSession, { key, name }: Site) {
  const path = `sites/${key}/devices`;
  try {
    const what = remark('the-devices-of', { site: name });
    const { rows, complete } = await readPages((query) => session.get(`${path}${query}`, what), what);
    return { key, name, complete, missing: [], devices: rows.map((row) => pick(row, Device)) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { key, name, complete: false, missing: [remark('the-devices-of', { site: name })], devices: [] };
  }
}

interface ReadSite {
  readonly key: string;
  readonly devices: readonly unknown[];
}

/** Which version waits and how the lines of a gateway are, the lists do not tell. */
async function readSingly(session: OmadaSession, sites: readonly ReadSite[], refused: Set<string>) {
  const devices = sites.flatMap(({ key, devices }) =>
    devices.flatMap((row) => {
      const device = soundOr(Device, row);
      return device?.statusCategory === 1 ? [{ site: key, device }] : [];
    }),
  );
  const ask = async (list: typeof devices, call: (mac: string) => string, schema: Shaped, name: string) => {
    const told: Record<string, unknown> = {};
    await inBatches(list, async ({ site, device: { mac } }) => {
      if (refused.has(name)) return;
      try {
        told[mac] = pick(await session.get(`sites/${site}/${call(dashed(mac))}`, name), schema);
      } catch (error) {
        if (error instanceof Refused) refused.add(name);
        else onlyRefused(error);
      }
    });
    return told;
  };
  const waiting = devices.filter(({ device }) => device.needUpgrade === true).slice(0, MAX_FIRMWARE);
  const gateways = devices.filter(({ device }) => device.type === 'gateway').slice(0, MAX_GATEWAYS);
  return {
    firmware: await ask(waiting, (mac) => `devices/${mac}/firmware`, Firmware, 'devices/firmware'),
    gateways: await ask(gateways, (mac) => `gateways/${mac}`, Gateway, 'gateways'),
  };
}

interface Shaped {
  readonly shape: Readonly<Record<string, unknown>>;
}

function dashed(mac: string): string {
  return mac.replaceAll(':', '-');
}

async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  return results;
}
