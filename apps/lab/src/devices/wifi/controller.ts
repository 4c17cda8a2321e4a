import type { Device } from '../../world/device';
import type { World } from '../../world/world';
import { json, type Answer, type LabReply, type LabRequest } from '../http-endpoint';
import {
  integrationDevice,
  integrationSite,
  integrationStatistics,
  page,
  siteUuid,
  type WifiSite,
} from './integration';
import { envelope, legacyDevice, legacyHealth, legacySystem, type ControllerMoment } from './legacy';
import { memberOf, type Member } from './member';

export interface ControllerOptions {
  readonly world: World;
  readonly device: Device;
  /** Sites that this controller looks after. */
  readonly sites: readonly WifiSite[];
  readonly apiKey: string;
  readonly bornAt: number;
  readonly clock: () => number;
}

const NETWORK = '/proxy/network';

/** A UniFi console: the official Network Integration API v1 and the older one beside it, both by API key. */
export function controllerAnswer(options: ControllerOptions): Answer {
  const members = [...options.world.devices.values()]
    .filter(({ spec }) => spec.controller?.id === options.device.spec.id)
    .map(memberOf);
  return (request) => refusal(options, request) ?? call(options, members, request) ?? notFound(request);
}

function refusal({ device, apiKey }: ControllerOptions, { headers }: LabRequest): LabReply | null {
  if (device.has('rate-limited'))
    return {
      ...json({ error: { code: 429, message: 'Too Many Requests' } }, 429),
      headers: { 'retry-after': '30' },
    };
  if (!device.has('api-key-revoked') && headers['x-api-key'] === apiKey) return null;
  return json({ error: { code: 401, message: 'Unauthorized' } }, 401);
}

function call(
  options: ControllerOptions,
  members: readonly Member[],
  { method, path, query }: LabRequest,
): LabReply | null {
  if (method !== 'GET' || !path.startsWith(NETWORK)) return null;
  const parts = path.slice(NETWORK.length + 1).split('/');
  const moment = momentOf(options);
  const value =
    parts[0] === 'integration' && parts[1] === 'v1'
      ? integration(options, members, moment, parts.slice(2), query)
      : parts[0] === 'api'
        ? legacy(options, members, moment, parts.slice(1))
        : null;
  return value === null ? null : json(value);
}

function integration(
  { sites }: ControllerOptions,
  members: readonly Member[],
  moment: ControllerMoment,
  [first, siteId, what, deviceId, ...rest]: readonly string[],
  query: URLSearchParams,
): unknown {
  if (first === 'info') return { applicationVersion: '10.0.156' };
  if (first !== 'sites') return null;
  if (siteId === undefined) return page(sites.map(integrationSite), query);
  const site = sites.find(({ key }) => siteUuid(key) === siteId);
  if (site === undefined || what !== 'devices') return null;
  const here = members.filter((member) => member.site === site.key);
  if (deviceId === undefined)
    return page(
      here.map((member) => integrationDevice(member, moment)),
      query,
    );
  const member = here.find(({ uuid }) => uuid === deviceId);
  if (member === undefined) return null;
  return rest.join('/') === 'statistics/latest'
    ? integrationStatistics(member, moment)
    : integrationDevice(member, moment);
}

function legacy(
  { sites }: ControllerOptions,
  members: readonly Member[],
  moment: ControllerMoment,
  parts: readonly string[],
): unknown {
  if (parts.join('/') === 'self/sites')
    return envelope(sites.map(({ key, name }) => ({ _id: key, name: key, desc: name, role: 'readonly' })));
  const [s, key, ...call] = parts;
  const site = sites.find((known) => known.key === key);
  if (s !== 's' || site === undefined) return null;
  const here = members.filter((member) => member.site === site.key);
  switch (call.join('/')) {
    case 'stat/device':
      return envelope(here.map((member) => legacyDevice(member, moment)));
    case 'stat/sysinfo':
      return envelope([legacySystem(moment)]);
    case 'stat/health':
      return envelope(legacyHealth(here, moment));
    default:
      return null;
  }
}

function momentOf({ world, bornAt, clock }: ControllerOptions): ControllerMoment {
  return { now: clock(), bornAt, isDark: ({ device }) => world.isDark(device) };
}

function notFound({ path }: LabRequest): LabReply {
  return json({ statusCode: 404, statusName: 'NOT_FOUND', message: 'Not found', requestPath: path }, 404);
}
