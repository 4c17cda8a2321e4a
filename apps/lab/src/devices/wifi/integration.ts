import type { ControllerMoment } from './legacy';
import { linkOf, uuidFor, type Link, type Member } from './member';

const STATES: Readonly<Record<Link, string>> = {
  connected: 'ONLINE',
  disconnected: 'OFFLINE',
  'heartbeat-missed': 'CONNECTION_INTERRUPTED',
};
const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 200;

/** A page as the official API gives it. */
export function page(all: readonly unknown[], query: URLSearchParams): Readonly<Record<string, unknown>> {
  const offset = Math.max(0, Number(query.get('offset') ?? 0) || 0);
  const limit = Math.min(
    MAX_LIMIT,
    Math.max(1, Number(query.get('limit') ?? DEFAULT_LIMIT) || DEFAULT_LIMIT),
  );
  const data = all.slice(offset, offset + limit);
  return { offset, limit, count: data.length, totalCount: all.length, data };
}

export interface WifiSite {
  readonly key: string;
  readonly name: string;
}

export function integrationSite({ key, name }: WifiSite): Readonly<Record<string, unknown>> {
  return { id: siteUuid(key), internalReference: key, name };
}

export function siteUuid(key: string): string {
  return uuidFor(`site ${key}`);
}

/** Only whether there is an update: this API does not tell to which version. */
export function integrationDevice(
  member: Member,
  moment: ControllerMoment,
): Readonly<Record<string, unknown>> {
  const { device } = member;
  const isSwitch = device.spec.kind === 'switch';
  return {
    id: member.uuid,
    macAddress: member.mac,
    ipAddress: member.ip,
    name: device.spec.name,
    model: device.spec.model ?? 'UniFi',
    state: STATES[linkOf(member, moment.isDark(member))],
    supported: true,
    firmwareVersion: member.installed.split('.').slice(0, 3).join('.'),
    firmwareUpdatable: device.has('update-appears'),
    features: [isSwitch ? 'switching' : 'accessPoint'],
    interfaces: [isSwitch ? 'ports' : 'radios'],
  };
}

export function integrationStatistics(
  { device }: Member,
  { now, bornAt }: ControllerMoment,
): Readonly<Record<string, unknown>> {
  return {
    uptimeSec: Math.floor((now - bornAt) / 1000),
    lastHeartbeatAt: new Date(now - 5_000).toISOString(),
    nextHeartbeatAt: new Date(now + 20_000).toISOString(),
    loadAverage1Min: 0.22,
    cpuUtilizationPct: device.value('cpuPercent'),
    memoryUtilizationPct: device.value('memoryPercent'),
  };
}
