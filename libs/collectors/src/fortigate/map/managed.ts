import { observePart, percentOfWhole } from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset, type UpdateReading } from '@nachtwacht/domain';
import type { Managed } from '../answers';
import { productOf } from './firmware';
import { momentOf } from './licences';
import { versionOf } from './versions';

/** Listed because they were heard or asked to join: they may be the neighbour's. */
const NOT_OURS = new Set(['discovered', 'waiting', 'pending', 'unauthorized', 'rejected', 'deauthorized']);

export interface ManagedDevice {
  readonly key: string;
  readonly kind: 'access-point' | 'switch';
  readonly told: Managed;
}

/** The devices that were taken in, each with a key of its own: its serial number. */
export function managedDevices(
  kind: ManagedDevice['kind'],
  told: readonly (Managed | null)[],
): readonly ManagedDevice[] {
  const times = new Map<string, number>();
  const ours = told
    .filter((device) => device !== null)
    .filter(({ state }) => !NOT_OURS.has((state ?? '').toLowerCase()))
    .map((device) => ({
      device,
      serial: (device.serial || device.wtp_id || device.name || '').toLowerCase(),
    }))
    .filter(({ serial }) => serial !== '');
  for (const { serial } of ours) times.set(serial, (times.get(serial) ?? 0) + 1);
  return ours.map(({ device, serial }) => ({
    // A serial number that several have is none.
    key: times.get(serial) === 1 ? serial : `${serial} ${(device.name ?? '').toLowerCase()}`.trim(),
    kind,
    told: device,
  }));
}

/** "FP221E-v6.4-build0460" and "S124EF-v6.4.6-build470,210211 (GA)": model, version, build. */
function imageOf(text: string | undefined) {
  const match = /^([A-Z0-9]{2,20})-(v\d+\.\d+(?:\.\d+)?)-build(\d{1,6})/i.exec((text ?? '').slice(0, 80));
  if (match === null) return null;
  const [, model = '', version = '', build = ''] = match;
  return {
    model,
    version: `${version.replace(/^v/i, '')} build ${build}`,
    told: versionOf(version, Number(build)),
  };
}

export function managedAsset({ key, kind, told }: ManagedDevice): SeenAsset {
  const image = imageOf(told.os_version);
  const facts = {
    vendor: 'Fortinet',
    model: image?.model,
    serial: told.serial ?? told.wtp_id,
    version: image?.version ?? told.os_version,
    address: addressOf(told.connecting_from),
    mac: /^(?:00:){5}00$/.test(told.board_mac ?? '') ? undefined : told.board_mac,
    bootedAt: momentOf(told.last_reboot_time_raw) ?? undefined,
  };
  return {
    key,
    kind,
    name: told.name || told.serial || key,
    facts: Object.fromEntries(
      Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''),
    ),
  };
}

function addressOf(address: string | undefined): string | undefined {
  return address === '0.0.0.0' ? undefined : address;
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['connected', 'connected'],
  ['online', 'connected'],
  ['disconnected', 'disconnected'],
  ['offline', 'disconnected'],
  ['down', 'disconnected'],
]);

function managedWord({ status, connection_state, image_download_progress: loading = 0 }: Managed): string {
  if (loading > 0 && loading < 100) return 'upgrading';
  const told = status || connection_state || '';
  return told === '' ? 'not-told' : (WORDS.get(told.toLowerCase()) ?? told);
}

/** `now` in epoch milliseconds. */
export function managedObservations(device: ManagedDevice, now: number): readonly Observation[] {
  const { key: asset, told } = device;
  const word = managedWord(told);
  const isHere = word === 'connected';
  const level = (
    aspect: string,
    metric: string,
    unit: 'percent' | 'count' | 'seconds',
    isTold: boolean,
    value: number | null,
  ) =>
    isTold && word !== 'upgrading'
      ? [
          observePart({
            asset,
            aspect,
            reading: { kind: 'level', value: isHere ? value : null, unit },
            metrics: { [metric]: isHere ? value : null },
          }),
        ]
      : [];
  const {
    clients,
    cpu_usage: cpu,
    mem_free: free,
    mem_total: total,
    last_reboot_time_raw: booted = 0,
  } = told;
  const used = free === undefined || total === undefined ? null : total - free;
  return [
    observePart({
      asset,
      aspect: 'state',
      reading: { kind: 'state', value: word },
      detail: isHere ? '' : [toldText(told.last_failure), toldText(told.last_failure_time)],
    }),
    observePart({
      asset,
      aspect: 'firmware',
      reading: firmwareReading(told, word),
      detail: word === 'disconnected' ? remark('device-away') : '',
    }),
    ...level('clients', 'clients', 'count', clients !== undefined, countOf(clients)),
    ...level('cpu', 'used_percent', 'percent', cpu !== undefined, shareOf(cpu)),
    ...level('memory', 'used_percent', 'percent', total !== undefined, percentOfWhole(used, total ?? null)),
    ...level('uptime', 'uptime_seconds', 'seconds', booted > 0, countOf(Math.round(now / 1000 - booted))),
  ];
}

/** The firewall tells only what is installed; of one that is away it is what it last knew. */
function firmwareReading({ os_version }: Managed, word: string): UpdateReading {
  const image = imageOf(os_version);
  return {
    kind: 'update',
    state: word === 'upgrading' ? 'in-progress' : word === 'connected' ? 'not-told' : 'check-failed',
    installed: image?.version ?? os_version ?? null,
    available: null,
    product: productOf(image?.model ?? null, image?.told ?? null),
    knownBy: 'nobody',
    security: null,
    checkedAt: null,
  };
}

/** What is not known it calls N/A. */
function toldText(text: string | undefined): string | null {
  return text === undefined || text === 'N/A' ? null : text;
}

function countOf(value: number | undefined): number | null {
  return value === undefined || value < 0 ? null : value;
}

function shareOf(value: number | undefined): number | null {
  return value === undefined || value < 0 || value > 100 ? null : value;
}
