import { observePart, percentOfWhole } from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset, type UpdateReading } from '@nachtwacht/domain';
import type { AccessPoint, Radio } from './access-points';

const WORDS: ReadonlyMap<string, string> = new Map([
  ['up', 'connected'],
  ['down', 'disconnected'],
]);

export function accessPointAsset(
  { mac, name, address, serial, model, uptimeSeconds, status }: AccessPoint,
  version: string | null,
  now: number,
): SeenAsset {
  const isUp = status === 'up';
  const facts = {
    vendor: 'Aruba',
    model: model === null ? null : `AP-${model.replace(/^AP-/i, '')}`,
    serial,
    version,
    address,
    mac,
    bootedAt: isUp && uptimeSeconds !== null ? startOf(uptimeSeconds, now) : null,
  };
  return {
    key: mac,
    kind: 'access-point',
    name: name ?? mac,
    facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)),
  };
}

/** To the minute: an uptime that was read now gives another second each time. */
function startOf(uptimeSeconds: number, now: number): string | null {
  const minute = 60_000;
  const at = Math.round((now - uptimeSeconds * 1000) / minute) * minute;
  return at > 0 ? new Date(at).toISOString() : null;
}

/** `version` is that of the virtual controller: all of its access points run the same. */
export function accessPointObservations(ap: AccessPoint, version: string | null): readonly Observation[] {
  const asset = ap.mac;
  const told = ap.status ?? '';
  const word = told === '' ? 'not-told' : (WORDS.get(told) ?? told);
  const isHere = word === 'connected';
  const level = (
    aspect: string,
    metric: string,
    unit: 'percent' | 'count' | 'seconds',
    value: number | null,
    isTold: boolean,
  ) =>
    isTold
      ? [
          observePart({
            asset,
            aspect,
            reading: { kind: 'level', value: isHere ? value : null, unit },
            metrics: { [metric]: isHere ? value : null },
          }),
        ]
      : [];
  const used =
    ap.memoryTotal === null || ap.memoryFree === null ? null : Math.max(0, ap.memoryTotal - ap.memoryFree);
  const cpu = ap.cpuPercent === null || ap.cpuPercent < 0 || ap.cpuPercent > 100 ? null : ap.cpuPercent;
  return [
    observePart({ asset, aspect: 'state', reading: { kind: 'state', value: word }, detail: ap.role }),
    observePart({
      asset,
      aspect: 'firmware',
      reading: firmwareReading(version, ap.model, isHere),
      detail: word === 'disconnected' ? remark('device-away') : '',
    }),
    ...ap.radios.flatMap((radio) => radioObservation(asset, radio, isHere)),
    ...level('clients', 'clients', 'count', ap.clients, ap.clients !== null),
    ...level('cpu', 'used_percent', 'percent', cpu, ap.cpuPercent !== null),
    ...level(
      'memory',
      'used_percent',
      'percent',
      percentOfWhole(used, ap.memoryTotal),
      ap.memoryTotal !== null,
    ),
    ...level('uptime', 'uptime_seconds', 'seconds', ap.uptimeSeconds, ap.uptimeSeconds !== null),
  ];
}

/** Of an access point that is away the radios are as they last were. */
function radioObservation(asset: string, radio: Radio, isHere: boolean): readonly Observation[] {
  if (radio.status === null) return [];
  return [
    observePart({
      asset,
      aspect: 'radio',
      instance: radio.number,
      reading: { kind: 'state', value: isHere ? radio.status : 'not-read' },
      detail: radio.channel === null ? '' : remark('radio-channel', { channel: radio.channel }),
    }),
  ];
}

/** Only what is installed is told: the release catalogue knows the rest. */
export function firmwareReading(
  version: string | null,
  model: string | null,
  isHere: boolean,
): UpdateReading {
  return {
    kind: 'update',
    state: isHere && version !== null ? 'not-told' : 'check-failed',
    installed: version,
    available: null,
    product: {
      vendor: 'aruba',
      train: 'instant',
      ...(model !== null && { model: `AP-${model.replace(/^AP-/i, '')}` }),
    },
    knownBy: 'nobody',
    security: null,
    checkedAt: null,
  };
}
