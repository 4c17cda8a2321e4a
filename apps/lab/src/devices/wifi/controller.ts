import type { Device } from '../../world/device';
import type { World } from '../../world/world';
import { json, type Answer, type LabReply, type LabRequest } from '../http-endpoint';
import { envelope, wifiDevice, controllerHealth, controllerSystem, type ControllerMoment } from './replies';
import { memberOf, type Member } from './member';
import { officialAnswer } from './official';
import type { WifiSite } from './site';

export interface ControllerOptions {
  readonly world: World;
  readonly device: Device;
  /** Sites that this controller looks after. */
  readonly sites: readonly WifiSite[];
  readonly apiKey: string;
  readonly bornAt: number;
  readonly clock: () => number;
}

const API = '/proxy/network/api/';

/** A UniFi OS console: the lists of its Network application that tell how devices fare, by API key. */
export function controllerAnswer(options: ControllerOptions): Answer {
  const members = [...options.world.devices.values()]
    .filter(({ spec }) => spec.controller?.id === options.device.spec.id)
    .map(memberOf);
  return (request) => {
    const listed = members.filter((member) => !member.device.has('vanishes'));
    return (
      refusal(options, request) ??
      officialAnswer(request, options.sites, listed, momentOf(options)) ??
      forbidden(options, request) ??
      call(options, listed, request) ??
      notFound(request)
    );
  };
}

function refusal({ device, apiKey }: ControllerOptions, { headers }: LabRequest): LabReply | null {
  if (device.has('rate-limited'))
    return {
      ...json({ error: { code: 429, message: 'Too Many Requests' } }, 429),
      headers: { 'retry-after': '30' },
    };
  if (!device.has('api-key-revoked') && headers['x-api-key'] === apiKey) return null;
  return json({ meta: { rc: 'error', msg: 'api.err.LoginRequired' }, data: [] }, 401);
}

/** A key without rights to the older interface, which alone tells what version waits. */
function forbidden({ device }: ControllerOptions, { path }: LabRequest): LabReply | null {
  if (!device.has('rights-refused') || !path.startsWith(API)) return null;
  return json({ meta: { rc: 'error', msg: 'api.err.NoPermission' }, data: [] }, 403);
}

function call(
  options: ControllerOptions,
  members: readonly Member[],
  { method, path }: LabRequest,
): LabReply | null {
  if (method !== 'GET' || !path.startsWith(API)) return null;
  const data = dataOf(options, members, path.slice(API.length));
  return data === null ? null : json(envelope(data));
}

function dataOf(
  options: ControllerOptions,
  members: readonly Member[],
  path: string,
): readonly unknown[] | null {
  const { sites } = options;
  if (path === 'self/sites')
    return sites.map(({ key, name }) => ({ _id: key, name: key, desc: name, role: 'readonly' }));
  const [, key, what] = /^s\/([^/]+)\/stat\/(device|sysinfo|health)$/.exec(path) ?? [];
  const site = sites.find((known) => known.key === key);
  if (site === undefined) return null;
  const moment = momentOf(options);
  const here = members.filter((member) => member.site === site.key);
  if (what === 'device') return here.map((member) => wifiDevice(member, moment));
  return what === 'sysinfo' ? [controllerSystem(moment)] : controllerHealth(here, moment);
}

function momentOf({ world, bornAt, clock }: ControllerOptions): ControllerMoment {
  return { now: clock(), bornAt, isDark: ({ device }) => world.isDark(device) };
}

function notFound({ path }: LabRequest): LabReply {
  return json({ meta: { rc: 'error', msg: 'api.err.NotFound' }, data: [], path }, 404);
}
