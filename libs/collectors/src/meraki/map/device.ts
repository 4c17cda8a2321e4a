import { observePart } from '@nachtwacht/collector-kit';
import {
  remark,
  type AssetKind,
  type Observation,
  type SeenAsset,
  type UpdateReading,
} from '@nachtwacht/domain';
import type { Availability, Device } from '../answers';
import type { NetworkFirmware } from './poll-memory';

const KINDS: ReadonlyMap<string, AssetKind> = new Map([
  ['wireless', 'access-point'],
  ['switch', 'switch'],
  ['appliance', 'firewall'],
  ['cellularGateway', 'gateway'],
]);

const WORDS: ReadonlyMap<string, string> = new Map([
  ['online', 'connected'],
  ['alerting', 'alerting'],
  ['offline', 'disconnected'],
  ['dormant', 'not-seen-for-long'],
]);

export function stateWord({ status = '' }: Availability): string {
  return WORDS.get(status.toLowerCase()) ?? (status || 'not-told');
}

/** Seen by the dashboard now, whatever else it has to say of it. */
export function isSeen(word: string): boolean {
  return word === 'connected' || word === 'alerting';
}

export function deviceAsset(
  listed: Availability,
  device: Device | undefined,
  firmware: NetworkFirmware | undefined,
  networkName: string,
): SeenAsset {
  const { serial, name, mac, productType = '' } = listed;
  const facts = {
    vendor: 'Cisco Meraki',
    model: device?.model,
    serial,
    version: installedOf(device, firmware) ?? undefined,
    address: device?.lanIp ?? device?.wan1Ip,
    mac: mac?.toLowerCase(),
  };
  const own = name || [device?.model ?? productType, serial].join(' ').trim();
  return {
    key: serial,
    kind: KINDS.get(productType) ?? 'other',
    name: networkName === '' ? own : `${own} (${networkName})`,
    facts: Object.fromEntries(
      Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''),
    ),
  };
}

export function deviceObservations(
  listed: Availability,
  device: Device | undefined,
  firmware: NetworkFirmware | undefined,
): readonly Observation[] {
  const asset = listed.serial;
  const word = stateWord(listed);
  return [
    observePart({ asset, aspect: 'state', reading: { kind: 'state', value: word } }),
    observePart({
      asset,
      aspect: 'firmware',
      reading: firmwareReading(listed, device, firmware),
      detail: isSeen(word)
        ? (firmware?.plannedAt ?? null) === null
          ? null
          : remark('planned-at', { at: firmware?.plannedAt ?? '' })
        : remark('device-away'),
    }),
  ];
}

/** What the inventory says of a device that does not run what its network is set to. */
const LAGGING = 'not running configured version';

function installedOf(device: Device | undefined, firmware: NetworkFirmware | undefined): string | null {
  const own = device?.firmware;
  if (isLagging(device)) return null;
  return firmware?.current ?? own ?? null;
}

function isLagging(device: Device | undefined): boolean {
  return device?.firmware?.toLowerCase() === LAGGING;
}

/**
 * Versions are kept per network and product. The dashboard is the maker's own: what it says of the newest version holds
 * as of the moment it was asked. Of a device that it does not see, it only knows what it should run.
 */
function firmwareReading(
  listed: Availability,
  device: Device | undefined,
  firmware: NetworkFirmware | undefined,
): UpdateReading {
  const { productType } = listed;
  const model = device?.model;
  const reading = {
    kind: 'update',
    installed: installedOf(device, firmware),
    available: null,
    security: null,
    checkedAt: firmware === undefined ? null : new Date(firmware.at).toISOString(),
    product: {
      vendor: 'meraki',
      ...(productType ? { train: productType } : {}),
      ...(model ? { model } : {}),
    },
    knownBy: 'controller',
  } as const;
  if (!isSeen(stateWord(listed))) return { ...reading, state: 'check-failed' };
  if (firmware?.current == null)
    return reading.installed === null
      ? { ...reading, state: 'never-checked' }
      : { ...reading, state: 'not-told', knownBy: 'nobody' };
  if (firmware.isPending) return { ...reading, state: 'pending', available: firmware.available };
  return isLagging(device)
    ? { ...reading, state: 'pending', available: firmware.current }
    : { ...reading, state: 'up-to-date' };
}
