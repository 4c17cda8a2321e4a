import { json, type LabReply, type LabRequest } from '../http-endpoint';
import { linkOf, type Link, type Member } from './member';
import type { ControllerMoment } from './replies';
import type { WifiSite } from './site';

const BASE = '/proxy/network/integration/v1';
const STATES: Readonly<Record<Link, string>> = {
  connected: 'ONLINE',
  disconnected: 'OFFLINE',
  'heartbeat-missed': 'CONNECTION_INTERRUPTED',
};

/** The official interface of the console: who is there, and whether an update waits, but not which. Null for other calls. */
export function officialAnswer(
  { method, path, query }: LabRequest,
  sites: readonly WifiSite[],
  members: readonly Member[],
  moment: ControllerMoment,
): LabReply | null {
  if (method !== 'GET' || !path.startsWith(`${BASE}/`)) return null;
  const rest = path.slice(BASE.length + 1);
  if (rest === 'info') return json({ applicationVersion: '10.0.156' });
  if (rest === 'sites')
    return page(
      query,
      sites.map(({ key, name }) => ({ id: uuidOf(key), internalReference: key, name })),
    );
  const [, siteId, deviceId, statistics] =
    /^sites\/([^/]+)\/devices(?:\/([^/]+)(\/statistics\/latest)?)?$/.exec(rest) ?? [];
  const site = sites.find(({ key }) => uuidOf(key) === siteId);
  if (site === undefined) return null;
  const here = members.filter((member) => member.site === site.key);
  if (deviceId === undefined)
    return page(
      query,
      here.map((member) => row(member, moment)),
    );
  const member = here.find(({ id }) => uuidOf(id) === deviceId);
  if (member === undefined) return null;
  return json(statistics === undefined ? row(member, moment) : load(member, moment));
}

function page(query: URLSearchParams, rows: readonly unknown[]): LabReply {
  const offset = Number(query.get('offset') ?? 0);
  const limit = Math.min(200, Number(query.get('limit') ?? 25));
  const data = rows.slice(offset, offset + limit);
  return json({ offset, limit, count: data.length, totalCount: rows.length, data });
}

function row(member: Member, { isDark }: ControllerMoment) {
  const { device } = member;
  return {
    id: uuidOf(member.id),
    macAddress: member.mac,
    ipAddress: member.ip,
    name: device.spec.name,
    model: device.spec.model,
    state: STATES[linkOf(member, isDark(member))],
    supported: true,
    firmwareVersion: member.installed,
    firmwareUpdatable: device.has('update-appears'),
    features: [device.spec.kind === 'switch' ? 'switching' : 'accessPoint'],
  };
}

function load({ device }: Member, { now, bornAt }: ControllerMoment) {
  return {
    uptimeSec: Math.floor((now - bornAt) / 1000),
    cpuUtilizationPct: device.value('cpuPercent'),
    memoryUtilizationPct: device.value('memoryPercent'),
  };
}

/** Ids have the shape of a UUID; they follow from the names, so that they stay what they were. */
function uuidOf(name: string): string {
  const hex = Buffer.from(name).toString('hex').padEnd(32, '0').slice(0, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
