import { isBusy } from '@nachtwacht/collector-kit';
import { remark, type AssetKind, type Observation, type SeenAsset, type Unit } from '@nachtwacht/domain';
import type { Device } from '../answers';
import { firmwareReading } from './firmware';
import { countOf, numberOf } from './numbers';
import { observe } from './observe';

const KINDS: ReadonlyMap<string, AssetKind> = new Map([
  ['uap', 'access-point'],
  ['usw', 'switch'],
  ['ugw', 'gateway'],
  ['udm', 'gateway'],
  ['uxg', 'gateway'],
  ['ucg', 'gateway'],
]);

export function keyOf(device: Device): string {
  return device.mac.toLowerCase();
}

/** `bootedAt` in epoch seconds. */
export function deviceAsset(device: Device, siteLabel: string, bootedAt: number | null): SeenAsset {
  const { type = '', model, serial, version, displayable_version, ip, name } = device;
  const key = keyOf(device);
  const facts = {
    vendor: 'Ubiquiti',
    model,
    serial,
    version: displayable_version ?? version,
    address: ip,
    mac: key,
    bootedAt: bootedAt === null ? undefined : new Date(bootedAt * 1000).toISOString(),
  };
  const own = name || [model ?? type, key].join(' ').trim();
  return {
    key,
    kind: KINDS.get(type) ?? 'other',
    name: siteLabel === '' ? own : `${own} (${siteLabel})`,
    facts: Object.fromEntries(
      Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''),
    ),
  };
}

/** `word` is what the state of the device is called, with its patience. */
export function deviceObservations(device: Device, word: string): readonly Observation[] {
  const key = keyOf(device);
  const state = observe(key, { aspect: 'state', reading: { kind: 'state', value: word } });
  const isAway = word !== 'connected';
  const firmware = observe(key, {
    aspect: 'firmware',
    reading: firmwareReading(device, word),
    detail: isAway && !word.startsWith('upgrading') ? remark('device-away') : '',
  });
  // While it works its numbers are of no use, and it will be back before anyone misses them.
  if (isBusy(word)) return word === 'upgrading' ? [state, firmware] : [state];
  return [state, firmware, ...levels(device, isAway), ...support(device)];
}

/** Of a device that is away the controller keeps the last numbers: then there are none. */
function levels(device: Device, isAway: boolean): readonly Observation[] {
  const key = keyOf(device);
  const stats = device['system-stats'];
  const now = (value: number | null) => (isAway ? null : value);
  const level = (
    aspect: string,
    unit: Unit,
    metric: string,
    value: number | null,
    instance = '',
  ): Observation =>
    observe(key, {
      aspect,
      instance,
      reading: { kind: 'level', value: now(value), unit },
      metrics: { [metric]: now(value) },
    });
  const clients = now(countOf(device.num_sta));
  return [
    ...(device.num_sta === undefined
      ? []
      : [
          observe(key, {
            aspect: 'clients',
            reading: { kind: 'level', value: clients, unit: 'count' },
            metrics: { clients, guests: now(countOf(device['guest-num_sta'])) },
          }),
        ]),
    ...(device.uptime === undefined ? [] : [level('uptime', 'seconds', 'uptime_seconds', uptimeOf(device))]),
    ...(stats?.cpu === undefined ? [] : [level('cpu', 'percent', 'used_percent', shareOf(stats.cpu))]),
    ...(stats?.mem === undefined ? [] : [level('memory', 'percent', 'used_percent', shareOf(stats.mem))]),
    ...temperatures(device).map(([name, celsius]) =>
      level('temperature', 'celsius', 'celsius', celsius, name),
    ),
  ];
}

export function uptimeOf(device: Device): number | null {
  return countOf(device.uptime) ?? countOf(device['system-stats']?.uptime);
}

function shareOf(value: number | string | undefined): number | null {
  const share = countOf(value);
  return share === null || share > 100 ? null : share;
}

/** Sensors by name; a device without any says 0 or nothing. */
function temperatures(device: Device): readonly (readonly [string, number])[] {
  const named = (device.temperatures ?? []).map(({ name = '', value }) => [name, numberOf(value)] as const);
  const general = device.has_temperature === false ? null : numberOf(device.general_temperature);
  return [['', general] as const, ...named].filter(
    (sensor): sensor is [string, number] => sensor[1] !== null && sensor[1] > 0 && sensor[1] < 150,
  );
}

function support(device: Device): readonly Observation[] {
  if (device.model_in_eol === undefined) return [];
  const word = device.model_in_eol
    ? 'end-of-life'
    : device.model_in_lts === true
      ? 'long-term-support'
      : 'supported';
  return [observe(keyOf(device), { aspect: 'end-of-life', reading: { kind: 'state', value: word } })];
}
