import { isBusy, observePart, soundOr } from '@nachtwacht/collector-kit';
import {
  remark,
  type AssetKind,
  type Observation,
  type SeenAsset,
  type Unit,
  type UpdateReading,
} from '@nachtwacht/domain';
import { Firmware, portsOf, type Device, type Port } from '../answers';

const KINDS: ReadonlyMap<string, AssetKind> = new Map([
  ['ap', 'access-point'],
  ['switch', 'switch'],
  ['gateway', 'gateway'],
]);

/** The same whichever way the controller writes it. */
export function keyOf({ mac }: Device): string {
  return mac.toLowerCase().replaceAll('-', ':');
}

/** `bootedAt` in epoch milliseconds. */
export function deviceAsset(device: Device, siteLabel: string, bootedAt: number | null): SeenAsset {
  const key = keyOf(device);
  const facts = {
    vendor: 'TP-Link',
    model: modelOf(device),
    serial: device.sn,
    version: device.firmwareVersion ?? device.version,
    address: device.ip,
    mac: key,
    bootedAt: bootedAt === null ? undefined : new Date(bootedAt).toISOString(),
  };
  const own = device.name || [modelOf(device) ?? device.type, key].join(' ').trim();
  return {
    key,
    kind: KINDS.get(device.type ?? '') ?? 'other',
    name: siteLabel === '' ? own : `${own} (${siteLabel})`,
    facts: Object.fromEntries(
      Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''),
    ),
  };
}

function modelOf({ showModel, compoundModel, model }: Device): string | undefined {
  return showModel || compoundModel || model;
}

export interface Told {
  /** What the controller says of the version that waits; undefined where it was not asked or did not say. */
  readonly firmware: unknown;
  readonly gateway: unknown;
}

/** `word` is what the state of the device is called, with its patience. */
export function deviceObservations(device: Device, word: string, told: Told): readonly Observation[] {
  const asset = keyOf(device);
  const isAway = word !== 'connected';
  const state = observePart({
    asset,
    aspect: 'state',
    reading: { kind: 'state', value: word },
    detail: device.status === 15 ? 'mesh' : null,
  });
  const firmware = observePart({
    asset,
    aspect: 'firmware',
    reading: firmwareReading(device, word, told.firmware),
    detail: isAway && !word.startsWith('upgrading') ? remark('device-away') : null,
  });
  // While it works its numbers are of no use, and it will be back before anyone misses them.
  if (isBusy(word)) return word === 'upgrading' ? [state, firmware] : [state];
  return [state, firmware, ...levels(device, isAway), ...(isAway ? [] : lines(asset, told.gateway))];
}

/** Only of a connected device is it worth anything: of one that is away the controller keeps what it last knew. */
function firmwareReading(device: Device, word: string, told: unknown): UpdateReading {
  const model = modelOf(device);
  const reading = {
    kind: 'update',
    installed: device.firmwareVersion ?? device.version ?? null,
    available: null,
    security: null,
    checkedAt: null,
    product: { vendor: 'tp-link', train: 'omada', ...(model ? { model } : {}) },
    knownBy: 'controller',
  } as const;
  const { lastFwVer: available = null } = soundOr(Firmware, told) ?? {};
  if (word.startsWith('upgrading')) return { ...reading, state: 'in-progress', available };
  if (word !== 'connected') return { ...reading, state: 'check-failed' };
  if (device.needUpgrade === undefined)
    return reading.installed === null
      ? { ...reading, state: 'never-checked' }
      : { ...reading, state: 'not-told', knownBy: 'nobody' };
  return device.needUpgrade
    ? { ...reading, state: 'pending', available }
    : { ...reading, state: 'up-to-date' };
}

function levels(device: Device, isAway: boolean): readonly Observation[] {
  const asset = keyOf(device);
  const level = (aspect: string, unit: Unit, metric: string, told: number | undefined, most = Infinity) => {
    if (told === undefined) return [];
    const value = isAway || told < 0 || told > most ? null : told;
    return [
      observePart({ asset, aspect, reading: { kind: 'level', value, unit }, metrics: { [metric]: value } }),
    ];
  };
  return [
    ...level('clients', 'count', 'clients', device.clientNum),
    ...level('uptime', 'seconds', 'uptime_seconds', device.uptimeLong),
    ...level('cpu', 'percent', 'used_percent', device.cpuUtil, 100),
    ...level('memory', 'percent', 'used_percent', device.memUtil, 100),
  ];
}

const WAN = 0;

/** The lines to the internet: ports that are set up as such, whatever they could be. */
function lines(asset: string, gateway: unknown): readonly Observation[] {
  return portsOf(gateway)
    .filter(({ mode }) => mode === WAN)
    .map((port) => {
      const { word, why } = lineOf(port);
      return observePart({
        asset,
        aspect: 'gateway',
        instance: port.name || String(port.port ?? ''),
        reading: { kind: 'state', value: word },
        detail: [why, port.ip ?? null],
      });
    });
}

function lineOf({ status, internetState }: Port): { readonly word: string; readonly why: string | null } {
  if (status === 0) return { word: 'down', why: remark('nothing-plugged-in') };
  if (status === undefined || internetState === undefined) return { word: 'not-told', why: null };
  if (status !== 1) return { word: String(status), why: null };
  if (internetState === 1) return { word: 'online', why: null };
  return internetState === 0
    ? { word: 'down', why: remark('no-internet') }
    : { word: `internetState ${internetState}`, why: null };
}
