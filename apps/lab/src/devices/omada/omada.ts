import type { Device } from '../../world/device';
import type { World } from '../../world/world';
import { json, type Answer, type LabReply, type LabRequest } from '../http-endpoint';
import { linkOf, memberOf, type Link, type Member } from '../wifi/member';

export interface OmadaOptions {
  readonly world: World;
  readonly device: Device;
  readonly password: string;
  readonly bornAt: number;
  readonly clock: () => number;
}

const ID = 'c0ffee00c0ffee00c0ffee00c0ffee00';
const V2 = `/${ID}/api/v2/`;
const TOKEN = 'make-believe-token';
const INSTALLED = '1.2.3 Build 20240222 Rel. 58214';
const AVAILABLE = '1.2.6 Build 20250801 Rel. 41022';
const NO_PERMISSION = -1005;

/** A controller of one's own: sign-in with a token and a cookie, and the lists of its one site. */
export function omadaAnswer(options: OmadaOptions): Answer {
  const members = [...options.world.devices.values()]
    .filter(({ spec }) => spec.controller?.id === options.device.spec.id)
    .map(memberOf);
  return (request) => {
    if (request.path === '/api/info')
      return ok({ omadacId: ID, controllerVer: '5.14.26.1', apiVer: '3', configured: true, type: 1 });
    if (!request.path.startsWith(V2)) return page();
    const path = request.path.slice(V2.length);
    if (path === 'login') return signIn(options, request);
    if (path === 'logout') return ok(null);
    // A session that is dead answers with the page to sign in, and not with a refusal.
    if (options.device.has('session-dies') || request.headers['csrf-token'] !== TOKEN) return page();
    return request.method === 'GET' ? read(options, members, path) : failed(-1600);
  };
}

function signIn({ device, password }: OmadaOptions, { body }: LabRequest): LabReply {
  if (device.has('login-refused') || !body.includes(JSON.stringify(password))) return failed(-30109);
  return {
    ...ok({ roleType: 2, token: TOKEN }),
    headers: { 'set-cookie': 'TPOMADA_SESSIONID=lab; Path=/; HttpOnly' },
  };
}

function read(options: OmadaOptions, members: readonly Member[], path: string): LabReply {
  const { device } = options;
  const site = device.spec.site ?? '';
  if (path === 'users/current') return ok({ privilege: { sites: [{ key: site, name: 'Praktijk' }] } });
  const listed = members.filter((member) => !member.device.has('vanishes'));
  if (path === `sites/${site}/devices`) return ok(listed.map((member) => row(options, member)));
  const [, kind, mac, firmware] = /^sites\/[^/]+\/(devices|gateways)\/([^/]+)(\/firmware)?$/.exec(path) ?? [];
  const member = listed.find((one) => macOf(one) === mac);
  if (member === undefined) return failed(-1600);
  if (kind === 'devices' && firmware !== undefined)
    return device.has('rights-refused')
      ? failed(NO_PERMISSION)
      : ok({ curFwVer: INSTALLED, lastFwVer: AVAILABLE, fwReleaseLog: '' });
  return kind === 'gateways' ? ok({ portStats: ports(member.device) }) : failed(-1600);
}

const STATUS: Readonly<Record<Link, readonly [number, number]>> = {
  connected: [14, 1],
  disconnected: [0, 0],
  'heartbeat-missed': [30, 3],
};
const TYPES: Readonly<Record<string, string>> = {
  'access-point': 'ap',
  switch: 'switch',
  'managed-gateway': 'gateway',
};

function row({ world, bornAt, clock }: OmadaOptions, member: Member) {
  const { device } = member;
  const [status, statusCategory] = STATUS[linkOf(member, world.isDark(device))];
  return {
    type: TYPES[device.spec.kind],
    mac: macOf(member),
    name: device.spec.name,
    model: device.spec.model?.split(' ')[0],
    showModel: device.spec.model,
    ip: member.ip,
    status,
    statusCategory,
    firmwareVersion: INSTALLED,
    version: INSTALLED.split(' ')[0],
    uptimeLong: Math.floor((clock() - bornAt) / 1000),
    cpuUtil: Math.round(device.value('cpuPercent')),
    memUtil: Math.round(device.value('memoryPercent')),
    needUpgrade: device.has('update-appears'),
    ...(device.spec.kind === 'access-point' ? { clientNum: Math.round(device.value('clients')) } : {}),
  };
}

function ports(device: Device) {
  const isDown = device.has('line-down');
  return [
    { port: 1, name: 'WAN1', type: 0, mode: 0, status: 1, internetState: isDown ? 0 : 1, ip: '203.0.113.20' },
    { port: 2, name: 'WAN/LAN2', type: 1, mode: -1, status: 0 },
    { port: 3, name: 'LAN3', type: 2, mode: 1, status: 1, internetState: 0, ip: '192.0.2.1' },
  ];
}

function macOf({ mac }: Member): string {
  return mac.replaceAll(':', '-').toUpperCase();
}

function ok(result: unknown): LabReply {
  return json({ errorCode: 0, msg: 'Success.', result });
}

function failed(errorCode: number): LabReply {
  return json({ errorCode, msg: 'Refused.' });
}

function page(): LabReply {
  return {
    status: 200,
    type: 'text/html;charset=UTF-8',
    body: '<!doctype html><title>Omada (make-believe)</title>',
  };
}
