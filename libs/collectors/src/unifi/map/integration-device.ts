import { soundOr } from '@nachtwacht/collector-kit';
import { Device } from '../answers';
import {
  DeviceStatistics,
  type IntegrationAnswers,
  IntegrationDevice,
} from '../integration/integration-answers';
import { stateWord } from './device-state';

/** A site with its devices as the rules of this collector know them, whichever interface told of them. */
export interface SiteRows {
  readonly name: string;
  readonly label: string;
  readonly devices: readonly unknown[];
}

/** The devices of the official interface in the shape of the other one, by site. Rows that can't be read stay as they are. */
export function integrationSites({ sites, details, statistics }: IntegrationAnswers): readonly SiteRows[] {
  return sites.map(({ name, label, devices }) => ({
    name,
    label,
    devices: devices.map((row) => {
      const listed = soundOr(IntegrationDevice, row);
      if (listed === undefined) return row;
      const id = listed.id ?? '';
      const detail = Object.hasOwn(details, id) ? soundOr(IntegrationDevice, details[id]) : undefined;
      const stats = Object.hasOwn(statistics, id) ? soundOr(DeviceStatistics, statistics[id]) : undefined;
      return deviceOf(listed, detail, stats);
    }),
  }));
}

function deviceOf(
  listed: IntegrationDevice,
  detail: IntegrationDevice | undefined,
  stats: DeviceStatistics | undefined,
): object {
  const { macAddress, name, model, ipAddress, state } = listed;
  return {
    mac: macOf(macAddress),
    type: typeOf(listed.features ?? detail?.features),
    name,
    model,
    ip: ipAddress,
    state,
    adopted: true,
    version: listed.firmwareVersion ?? detail?.firmwareVersion,
    upgradable: listed.firmwareUpdatable ?? detail?.firmwareUpdatable,
    uptime: stats?.uptimeSec,
    ...(stats === undefined
      ? {}
      : { 'system-stats': { cpu: stats.cpuUtilizationPct, mem: stats.memoryUtilizationPct } }),
  };
}

function macOf(address: string): string {
  return (address.toLowerCase().replaceAll(/[:-]/g, '').match(/../g) ?? []).join(':');
}

/** A gateway with a switch and Wi-Fi built in is a gateway. */
function typeOf(features: unknown): string | undefined {
  const words = new Set(
    Array.isArray(features)
      ? features.filter((word) => typeof word === 'string')
      : typeof features === 'object' && features !== null
        ? Object.keys(features)
        : [],
  );
  if (words.has('gateway')) return 'ugw';
  if (words.has('accessPoint')) return 'uap';
  return words.has('switching') ? 'usw' : undefined;
}

/**
 * Both interfaces of one console, joined by MAC. The older one tells more of a device; of two answers about its state
 * the one that does not call it connected counts.
 */
export function joinSites(older: readonly SiteRows[], official: readonly SiteRows[]): readonly SiteRows[] {
  if (older.length === 0) return official;
  const known = new Map(official.flatMap(({ devices }) => devices).flatMap(withMac));
  const joined = older.map((site) => ({
    ...site,
    label: site.label || (official.find(({ name }) => name === site.name)?.label ?? ''),
    devices: site.devices.map((row) => {
      const [[mac, device] = []] = withMac(row);
      const other = mac === undefined ? undefined : known.get(mac);
      return device === undefined || other === undefined ? row : joinDevice(device, other);
    }),
  }));
  const named = new Set(joined.flatMap(({ devices }) => devices.flatMap(withMac).map(([mac]) => mac)));
  const alone = official.map((site) => ({
    ...site,
    devices: site.devices.filter((row) => withMac(row).some(([mac]) => !named.has(mac))),
  }));
  return [
    ...joined.map((site) => ({
      ...site,
      devices: [...site.devices, ...(alone.find(({ name }) => name === site.name)?.devices ?? [])],
    })),
    ...alone.filter(({ name, devices }) => devices.length > 0 && !joined.some((site) => site.name === name)),
  ];
}

function withMac(row: unknown): readonly (readonly [string, Device])[] {
  const device = soundOr(Device, row);
  return device === undefined ? [] : [[device.mac.toLowerCase(), device]];
}

function joinDevice(older: Device, official: Device): Device {
  const isDoubted = stateWord(older.state) === 'connected' && stateWord(official.state) !== 'connected';
  return {
    ...older,
    state: (isDoubted ? official.state : older.state) ?? official.state,
    version: older.version ?? official.version,
    upgradable: older.upgradable ?? official.upgradable,
  };
}
