import type { AssetDetail, BoardSnapshot } from '@nachtwacht/contracts';
import type { Status } from '@nachtwacht/domain';
import type { ApiClient } from './api-client';

/** What goes wrong with a device of the lab, and where the product must show it. */
export interface DeviceFault {
  readonly rule: string;
  readonly device: string;
  readonly fault: string;
  readonly asset: string;
  readonly customer: string;
  readonly aspect: string;
  /** Which part of the device. */
  readonly part: RegExp;
  readonly status: Status;
  /** A part of the device, which the list of hardware shows as well. */
  readonly isHardware: boolean;
  /** What is simply not told any more is believed for some polls. */
  readonly isLate: boolean;
}

const GOUDA = 'Tandartspraktijk De Gouden Kies (demo)';
const WOERDEN = 'Huisartsenpraktijk Aan de Vest (demo)';
const CULEMBORG = 'Gezondheidscentrum De Waterlinie (demo)';
const SCHOONHOVEN = 'Tandartsen Molenwiek (demo)';

type Row = readonly [
  rule: string,
  cause: `${string}/${string}`,
  asset: string,
  customer: string,
  check: readonly [aspect: string, part: RegExp],
  status: Status,
  ...hardware: readonly 'hardware'[],
];

const WHOLE = /^$/;
const ROWS: readonly Row[] = [
  // First: the batteries empty meanwhile, and take as long to fill again.
  [
    'a UPS on its battery',
    'schoonhoven-ups/mains-gone',
    'UPS serverkast',
    SCHOONHOVEN,
    ['ups-output', WHOLE],
    'warning',
  ],
  [
    'a UPS with a battery to be replaced',
    'schoonhoven-ups/battery-worn',
    'UPS serverkast',
    SCHOONHOVEN,
    ['ups-battery', WHOLE],
    'warning',
    'hardware',
  ],
  [
    'a line of a firewall that is down',
    'woerden-fortigate/gateway-down',
    'Firewall behandelkamers Woerden',
    WOERDEN,
    ['gateway', /wan1/],
    'critical',
  ],
  [
    'a licence that has ended',
    'woerden-fortigate/contract-ended',
    'Firewall behandelkamers Woerden',
    WOERDEN,
    ['licence', /^forticare hardware$/],
    'critical',
  ],
  [
    'a temperature that is too high',
    'woerden-fortigate/hot',
    'Firewall behandelkamers Woerden',
    WOERDEN,
    ['temperature', /CPU/],
    'critical',
    'hardware',
  ],
  [
    'a sensor that sounds the alarm',
    'woerden-fortigate/power-supply-fails',
    'Firewall behandelkamers Woerden',
    WOERDEN,
    ['power-supply', /^PS2/],
    'critical',
    'hardware',
  ],
  [
    'an update that a firewall tells of',
    'culemborg-firewall/update-appears',
    'Firewall Culemborg',
    CULEMBORG,
    ['firmware', WHOLE],
    'warning',
  ],
  [
    'an access point that lost its connection',
    'woerden-ap2/disconnected',
    'AP Balie',
    WOERDEN,
    ['state', WHOLE],
    'critical',
  ],
  [
    'an access point that left the list: its controller misses it',
    'culemborg-aruba/access-point-vanishes',
    'Wifi bovenverdieping Culemborg',
    CULEMBORG,
    ['devices', WHOLE],
    'warning',
  ],
  [
    'a drive that failed',
    'gouda-idrac/drive-fails',
    'iDRAC server praktijk',
    GOUDA,
    ['drive', /^Disk\.Bay\.0/],
    'critical',
    'hardware',
  ],
  [
    'a drive that foretells its failure',
    'woerden-idrac/drive-predicts-failure',
    'iDRAC DC01',
    WOERDEN,
    ['drive', /0:1:1/],
    'warning',
    'hardware',
  ],
  [
    'a power supply that is gone',
    'woerden-idrac/power-supply-gone',
    'iDRAC DC01',
    WOERDEN,
    ['power-supply', /PS2/],
    'critical',
    'hardware',
  ],
  [
    'a fan that stopped',
    'woerden-idrac/fan-fails',
    'iDRAC DC01',
    WOERDEN,
    ['fan', /Fan2/],
    'critical',
    'hardware',
  ],
  [
    'a volume of a NAS that is degraded',
    'gouda-nas/volume-degrades',
    'NAS röntgen',
    GOUDA,
    ['volume', /Volume 1/],
    'warning',
    'hardware',
  ],
  [
    'a RAID that lost a disk',
    'gouda-srv/raid-degraded',
    'Server praktijk',
    GOUDA,
    ['raid', /^md0$/],
    'critical',
  ],
  [
    'a disk that can only be read',
    'gouda-srv/disk-read-only',
    'Server praktijk',
    GOUDA,
    ['disk-readonly', /srv/],
    'critical',
  ],
  [
    'a service that stopped',
    'schoonhoven-srv/service-stops',
    'Server praktijk',
    SCHOONHOVEN,
    ['services', WHOLE],
    'warning',
  ],
  ['security updates that wait', 'woerden-dc01/updates-wait', 'DC01', WOERDEN, ['updates', WHOLE], 'warning'],
  [
    'a restart that is needed',
    'woerden-dc01/reboot-required',
    'DC01',
    WOERDEN,
    ['reboot-required', WHOLE],
    'warning',
  ],
  [
    'a virus scanner that is off',
    'woerden-dc01/antivirus-off',
    'DC01',
    WOERDEN,
    ['antivirus', /Defender/],
    'critical',
  ],
  ['a clock that is off', 'culemborg-rds/clock-drifts', 'RDS01', CULEMBORG, ['clock-skew', WHOLE], 'warning'],
  [
    'a node that is offline',
    'culemborg-pve/node-offline',
    'Proxmox pve2',
    CULEMBORG,
    ['node', WHOLE],
    'critical',
  ],
  [
    'rights that were taken away',
    'culemborg-mikrotik/rights-refused',
    'Router gastennetwerk Culemborg',
    CULEMBORG,
    ['rights', WHOLE],
    'warning',
  ],
  [
    'an access point that left the list: nobody knows how it is',
    'culemborg-aruba/access-point-vanishes',
    'AP Tuin',
    CULEMBORG,
    ['state', WHOLE],
    'unknown',
  ],
];

export const DEVICE_FAULTS: readonly DeviceFault[] = ROWS.map(
  ([rule, cause, asset, customer, [aspect, part], status, ...hardware]) => {
    const [device = '', fault = ''] = cause.split('/');
    const isHardware = hardware.length > 0;
    const isLate = status === 'unknown';
    return { rule, device, fault, asset, customer, aspect, part, status, isHardware, isLate };
  },
);

/** An update that only the release catalogue knows of: the firewall says no more than what it runs. */
export const CATALOGUE_UPDATE: DeviceFault = {
  rule: 'an update that stands in the release catalogue',
  device: '',
  fault: '',
  asset: 'Firewall werkplekken Woerden',
  customer: WOERDEN,
  aspect: 'firmware',
  part: WHOLE,
  status: 'warning',
  isHardware: false,
  isLate: false,
};

type Check = AssetDetail['checks'][number];

/** A fault with the check of the product that looks at it. */
export interface WatchedFault extends DeviceFault {
  readonly assetId: string;
  readonly check: Check;
}

/** @throws Error that names what nobody looks at */
export async function watchedFaults(
  api: ApiClient,
  faults: readonly DeviceFault[],
): Promise<readonly WatchedFault[]> {
  const assets = await api.call('assets');
  return Promise.all(
    faults.map(async (fault) => {
      const { asset: name, customer, aspect, part, rule } = fault;
      const asset = assets.find(
        (each) =>
          each.name === name &&
          each.customerName === customer &&
          // A backup job may bear the name of its server.
          each.kind !== 'backup-job',
      );
      const detail = await api.call('asset', { params: { id: asset?.id ?? '' } });
      const check = detail.checks.find((each) => each.aspect === aspect && part.test(each.instance));
      if (check === undefined) throw new Error(`Nobody looks at ${aspect} of ${name}: ${rule}`);
      return { ...fault, assetId: detail.asset.id, check };
    }),
  );
}

/** Is this on the board as it must be? */
export function isSeen(
  { problems }: BoardSnapshot,
  { assetId, aspect, part, status }: WatchedFault,
): boolean {
  return problems.some(
    (each) =>
      each.assetId === assetId &&
      each.aspect === aspect &&
      part.test(each.instance) &&
      each.status === status,
  );
}

/** Connections with something that is not as expected are asked again, as the button of their page does. */
export async function hurry(api: ApiClient, connections: Iterable<string>): Promise<void> {
  await Promise.all(Array.from(new Set(connections), (id) => api.call('testConnection', { params: { id } })));
}
