import type { Device } from '../../world/device';
import type { World } from '../../world/world';
import { json, type Answer, type LabReply, type LabRequest } from '../http-endpoint';
import { linkOf, memberOf, type Member } from '../wifi/member';

export interface MerakiOptions {
  readonly world: World;
  readonly device: Device;
  readonly apiKey: string;
}

export const ORGANISATION = '549236';
const NETWORK = 'L_646829496481105433';
const BASE = `/api/v1/organizations/${ORGANISATION}`;
const PAGE = 2;

/** The dashboard of one organisation with one network, whose lists come in small pages. */
export function merakiAnswer(options: MerakiOptions): Answer {
  const members = [...options.world.devices.values()]
    .filter(({ spec }) => spec.controller?.id === options.device.spec.id)
    .map(memberOf);
  return (request) =>
    refusal(options, request) ?? call(options, members, request) ?? json({ errors: ['Not found'] }, 404);
}

function refusal({ device, apiKey }: MerakiOptions, { headers, method }: LabRequest): LabReply | null {
  if (device.has('rate-limited'))
    return { ...json({ errors: ['API rate limit exceeded'] }, 429), headers: { 'retry-after': '2' } };
  if (device.has('api-key-revoked') || headers.authorization !== `Bearer ${apiKey}`)
    return json({ errors: ['Invalid API key'] }, 401);
  return method === 'GET' ? null : json({ errors: ['Read only'] }, 403);
}

function call(
  { world, device }: MerakiOptions,
  all: readonly Member[],
  request: LabRequest,
): LabReply | null {
  const members = all.filter((member) => !member.device.has('vanishes'));
  const isAway = (member: Member) => linkOf(member, world.isDark(member.device)) === 'disconnected';
  switch (request.path) {
    case BASE:
      return json({ id: ORGANISATION, name: 'Waterlinie (demo)' });
    case `${BASE}/networks`:
      return json([{ id: NETWORK, name: 'Behandelgang' }]);
    case `${BASE}/devices/availabilities`:
      return paged(
        request,
        members.map((member) => availability(member, isAway(member))),
      );
    case `${BASE}/devices`:
      return paged(request, members.map(inventory));
    case `${BASE}/uplinks/statuses`:
      return json(
        gateways(members).map((member) => ({ serial: serialOf(member), uplinks: uplinks(member) })),
      );
    case `${BASE}/devices/uplinksLossAndLatency`:
      return json(gateways(members).map(measured));
    case `/api/v1/networks/${NETWORK}/firmwareUpgrades`:
      return device.has('rights-refused')
        ? json({ errors: ['Forbidden'] }, 403)
        : json({ products: products(members) });
    default:
      return null;
  }
}

/** Whatever size was asked for: the next page is named in a header. */
function paged({ path, query }: LabRequest, rows: readonly { readonly serial: string }[]): LabReply {
  const after = query.get('startingAfter');
  const from = after === null ? 0 : rows.findIndex(({ serial }) => serial === after) + 1;
  const page = rows.slice(from, from + PAGE);
  const last = page.at(-1);
  if (last === undefined || from + PAGE >= rows.length) return json(page);
  return { ...json(page), headers: { link: `<https://lab${path}?startingAfter=${last.serial}>; rel=next` } };
}

const PRODUCTS: Readonly<Record<string, string>> = {
  'access-point': 'wireless',
  switch: 'switch',
  'managed-gateway': 'appliance',
};

function productOf({ device }: Member): string {
  return PRODUCTS[device.spec.kind] ?? 'wireless';
}

function serialOf({ serial }: Member): string {
  return `Q2${serial.slice(2, 4)}-${serial.slice(4, 8)}-${serial.slice(8)}`;
}

function availability(member: Member, isAway: boolean) {
  const { device, mac } = member;
  const status = isAway ? 'offline' : device.has('heartbeat-missed') ? 'alerting' : 'online';
  return {
    serial: serialOf(member),
    name: device.spec.name,
    mac,
    productType: productOf(member),
    network: { id: NETWORK },
    status,
  };
}

function inventory(member: Member) {
  const { device, ip } = member;
  const serial = serialOf(member);
  const { firmware } = version(productOf(member), '1');
  return {
    serial,
    name: device.spec.name,
    model: device.spec.model,
    firmware,
    lanIp: ip,
    networkId: NETWORK,
  };
}

function gateways(members: readonly Member[]): readonly Member[] {
  return members.filter(({ device }) => device.spec.kind === 'managed-gateway');
}

function uplinks({ device }: Member) {
  return [
    { interface: 'wan1', status: device.has('line-down') ? 'failed' : 'active', ip: '203.0.113.30' },
    { interface: 'wan2', status: 'not connected' },
  ];
}

function measured(member: Member) {
  return {
    serial: serialOf(member),
    uplink: 'wan1',
    ip: '203.0.113.8',
    timeSeries: [{ lossPercent: 0, latencyMs: 9.4 }],
  };
}

function version(product: string, minor: string) {
  return {
    firmware: `${product}-31-${minor}`,
    shortName: `31.${minor}`,
    releaseType: 'stable',
    releaseDate: '2026-02-01T00:00:00Z',
  };
}

/** A network upgrades all of a product at once: one device with an update is an update for all of its kind. */
function products(members: readonly Member[]) {
  return Object.fromEntries(
    [...new Set(members.map(productOf))].map((product) => {
      const hasUpdate = members.some((one) => productOf(one) === product && one.device.has('update-appears'));
      const current = version(product, '1');
      return [
        product,
        {
          currentVersion: current,
          availableVersions: [current, ...(hasUpdate ? [version(product, '2')] : [])],
          nextUpgrade: { time: '' },
        },
      ];
    }),
  );
}
