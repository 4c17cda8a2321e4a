import type { FoundAsset } from '@nachtwacht/contracts';
import { credentialsOf } from '../devices/backup-source/vendor-answers';
import { HYPERVISOR_TOKEN } from '../devices/hypervisor/hypervisor';
import { ORGANISATION } from '../devices/meraki/meraki';
import type { Secrets } from '../devices/secrets';
import { snmpLogin } from '../devices/snmp/snmp-access';
import type { Certificates } from '../devices/tls/certificates';
import { KEYWORD } from '../devices/website/website';
import { memberOf } from '../devices/wifi/member';
import { cronOf, type DayLength } from '../scenario/lab-clock';
import type { Device, DeviceSpec } from '../world/device';
import { NIGHTS_TOLD, type BackupVendor } from '../world/backup-vendors';
import type { DeviceKind } from '../world/device-kind';
import { PRACTICES } from '../world/practices';
import type { World } from '../world/world';
import { ASSETS_WITHIN } from './assets-within';
import type { Plan, PlannedAsset, PlannedConnection } from './plan';

export interface PlanInput {
  readonly world: World;
  readonly ports: ReadonlyMap<string, number>;
  readonly dayMinutes: DayLength;
  /** The product trusts the lab's authority. */
  readonly trustedAuthority: boolean;
  readonly secrets: Secrets;
  readonly certificates: Certificates;
}

/** The plan itself is made at once; only the fingerprints must be fetched first. */
interface Known extends PlanInput {
  readonly fingerprints: ReadonlyMap<string, string>;
}

const HOST = '127.0.0.1';
const SERVICES: Readonly<Partial<Record<DeviceKind, string>>> = {
  line: 'internet',
  firewall: 'firewall',
  'pfsense-firewall': 'firewall',
  'snmp-firewall': 'firewall',
  fortigate: 'firewall',
  mikrotik: 'firewall',
  'aruba-instant': 'wifi',
  'omada-controller': 'network',
  'meraki-dashboard': 'network',
  'managed-gateway': 'firewall',
  'access-point': 'wifi',
  switch: 'network',
  'linux-server': 'server',
  'windows-server': 'server',
  'snmp-server': 'server',
  idrac: 'server',
  'idrac-snmp': 'server',
  website: 'cloud-hosting',
  'secure-website': 'cloud-hosting',
  'backup-job': 'backup',
  'source-job': 'backup',
};

/** What the product must be told to watch the lab's world. */
export async function makePlan(input: PlanInput): Promise<Plan> {
  const known: Known = { ...input, fingerprints: await fingerprintsOf(input) };
  const customers = PRACTICES.map(({ code, name, sites }) => ({
    code,
    name,
    sites: sites.map(({ key, city }) => ({ key, city, name: city })),
  }));
  const connections = [...input.world.devices.values()].flatMap(
    (device) => connectionTo(known, device) ?? [],
  );
  return { customers, connections, mailPort: input.ports.get('mailbox') ?? 0 };
}

async function fingerprintsOf({ world, certificates }: PlanInput): Promise<ReadonlyMap<string, string>> {
  const pinned = [...world.devices.values()].filter(({ spec }) =>
    [
      'firewall',
      'idrac',
      'pfsense-firewall',
      'fortigate',
      'mikrotik',
      'hypervisor',
      'controller',
      'omada-controller',
      'meraki-dashboard',
      'backup-source',
    ].includes(spec.kind),
  );
  const pairs = pinned.map(
    async ({ spec }) => [spec.id, (await certificates.selfMade(spec.id)).fingerprint] as const,
  );
  return new Map(await Promise.all(pairs));
}

function connectionTo(input: Known, device: Device): PlannedConnection | null {
  const { spec } = device;
  switch (spec.kind) {
    case 'line':
      return connection(spec, 'icmp', { host: HOST, method: 'udp-echo', port: portOf(input, spec) }, 10);
    case 'linux-server':
    case 'windows-server':
      return connection(spec, 'node-exporter', { url: `http://${HOST}:${portOf(input, spec)}/metrics` }, 15);
    case 'website':
      return connection(
        spec,
        'http',
        { url: `http://${HOST}:${portOf(input, spec)}/`, keyword: KEYWORD },
        15,
      );
    case 'secure-website':
      return input.trustedAuthority
        ? connection(spec, 'http', { url: `https://localhost:${portOf(input, spec)}/`, keyword: KEYWORD }, 15)
        : null;
    case 'firewall':
      return firewallConnection(input, spec);
    case 'pfsense-firewall':
      return connection(spec, 'pfsense', pinned(input, spec), 60, { key: input.secrets.token(spec.id) });
    case 'snmp-firewall':
      return snmpConnection(input, spec, 'snmp-firewall', 30);
    case 'snmp-server':
      return snmpConnection(input, spec, 'snmp-host', 60);
    case 'nas':
      return snmpConnection(input, spec, 'synology', 60);
    case 'ups':
      return snmpConnection(input, spec, 'ups', 30);
    case 'hypervisor':
      return hypervisorConnection(input, spec);
    case 'fortigate':
      return connection(spec, 'fortigate', pinned(input, spec), 60, { token: input.secrets.token(spec.id) });
    case 'mikrotik':
      return mikrotikConnection(input, spec);
    case 'aruba-instant':
      return arubaConnection(input, spec);
    case 'controller':
      return controllerConnection(input, spec);
    case 'idrac':
      return idracConnection(input, spec);
    case 'idrac-snmp':
      return idracSnmpConnection(input, spec);
    case 'backup-job':
      return backupConnection(input, spec);
    case 'backup-source':
      return sourceConnection(input, spec, pinned(input, spec));
    case 'backup-computer':
      return sourceConnection(input, spec, {});
    case 'omada-controller':
      return networkConnection(input, spec, 'omada', {
        username: 'nachtwacht',
        password: input.secrets.token(spec.id),
      });
    case 'meraki-dashboard':
      return networkConnection(input, spec, 'meraki', { apiKey: input.secrets.token(spec.id) });
    case 'managed-gateway':
    case 'access-point':
    case 'switch':
    case 'source-job':
      return null;
  }
}

function connection(
  spec: DeviceSpec,
  collector: string,
  settings: PlannedConnection['settings'],
  intervalSeconds: number,
  credentials: PlannedConnection['credentials'] = null,
): PlannedConnection {
  const { id, name, practice, site } = spec;
  const assets =
    practice === null
      ? []
      : [assetOf(spec, practice, ({ key }) => key === 'host'), ...assetsWithin(spec, practice)];
  return { device: id, collector, name, practice, site, settings, credentials, intervalSeconds, assets };
}

/** Each is looked after like the device that tells of it. */
function assetsWithin(spec: DeviceSpec, practice: string): readonly PlannedAsset[] {
  return (ASSETS_WITHIN[spec.kind] ?? []).map(({ key, name, serviceCode }) => ({
    device: `${spec.id} ${key}`,
    isMeant: (found) => found.key === key,
    name,
    practice,
    site: spec.site,
    serviceCode,
  }));
}

function firewallConnection(input: Known, spec: DeviceSpec): PlannedConnection {
  const { key, secret } = input.secrets.apiKey(spec.id);
  return connection(spec, 'opnsense', pinned(input, spec), 20, { key, secret });
}

function snmpConnection(
  input: Known,
  spec: DeviceSpec,
  collector: string,
  seconds: number,
): PlannedConnection {
  const { settings, credentials } = snmpLogin(input.secrets, spec.id, portOf(input, spec), '3');
  return connection(spec, collector, settings, seconds, credentials);
}

function hypervisorConnection(input: Known, spec: DeviceSpec): PlannedConnection {
  const credentials = { tokenId: HYPERVISOR_TOKEN, secret: input.secrets.token(spec.id) };
  return connection(spec, 'proxmox', pinned(input, spec), 60, credentials);
}

/** A controller of the practice's own, of which the devices behind it are looked after. */
function networkConnection(
  input: Known,
  spec: DeviceSpec,
  collector: 'omada' | 'meraki',
  credentials: NonNullable<PlannedConnection['credentials']>,
): PlannedConnection {
  const settings = {
    ...pinned(input, spec),
    ...(collector === 'meraki' ? { organisation: ORGANISATION } : {}),
  };
  const own = connection(spec, collector, settings, collector === 'meraki' ? 60 : 30, credentials);
  return { ...own, assets: [...own.assets, ...membersOf(input, spec)] };
}

/** Hardware does not break in a minute, and a real controller is slow. */
const HARDWARE_SECONDS = 60;

function idracConnection(input: Known, spec: DeviceSpec): PlannedConnection {
  const { key: username, secret: password } = input.secrets.apiKey(spec.id);
  return connection(spec, 'redfish', pinned(input, spec), HARDWARE_SECONDS, { username, password });
}

function idracSnmpConnection(input: Known, spec: DeviceSpec): PlannedConnection {
  const { settings, credentials } = snmpLogin(input.secrets, spec.id, portOf(input, spec), '3');
  return connection(spec, 'idrac-snmp', settings, HARDWARE_SECONDS, credentials);
}

/** The router has a task that looks for updates every day. */
function mikrotikConnection(input: Known, spec: DeviceSpec): PlannedConnection {
  const { key: username, secret: password } = input.secrets.apiKey(spec.id);
  const settings = { ...pinned(input, spec), checksByItself: true };
  return connection(spec, 'mikrotik', settings, 30, { username, password });
}

function arubaConnection(input: Known, spec: DeviceSpec): PlannedConnection {
  const { settings, credentials } = snmpLogin(input.secrets, spec.id, portOf(input, spec), '3');
  return connection(spec, 'aruba-instant', settings, 30, credentials);
}

/** The controller is the provider's; what it holds belongs to the practices. */
function controllerConnection(input: Known, spec: DeviceSpec): PlannedConnection {
  return {
    ...connection(spec, 'unifi', pinned(input, spec), 20, { apiKey: input.secrets.token(spec.id) }),
    assets: membersOf(input, spec),
  };
}

function membersOf({ world }: Known, { id }: DeviceSpec): readonly PlannedAsset[] {
  return [...world.devices.values()]
    .filter((device) => device.spec.controller?.id === id)
    .map(memberOf)
    .flatMap(({ device, mac }) =>
      device.spec.practice === null
        ? []
        : [assetOf(device.spec, device.spec.practice, (found) => hasMac(found, mac))],
    );
}

function backupConnection({ dayMinutes }: PlanInput, spec: DeviceSpec): PlannedConnection {
  const { tool, minuteOfDay, gigabytes } = spec.backup ?? { tool: 'restic', minuteOfDay: 0, gigabytes: 1 };
  const settings = {
    tool,
    cron: cronOf(minuteOfDay, dayMinutes),
    timeZone: 'UTC',
    graceMinutes: 1,
    maxAgeHours: Math.max(0.25, (dayMinutes / 60) * 2.2),
    maxDurationHours: 0.05,
    packageGigabytes: Math.ceil((gigabytes * 1.6) / 50) * 50,
    toolTimeZone: 'UTC',
  };
  return connection(spec, 'backup-push', settings, 10);
}

/** As often as its collector takes it: never more often than that asks for. */
const SOURCE_SECONDS = 120;
const COMPUTER_SECONDS = 15;

function sourceConnection(
  input: Known,
  spec: DeviceSpec,
  settings: PlannedConnection['settings'],
): PlannedConnection | null {
  if (spec.source === undefined) return null;
  const { vendor } = spec.source;
  const credentials = credentialsOf(vendor, input.secrets.token(spec.id));
  const seconds = credentials === null ? COMPUTER_SECONDS : SOURCE_SECONDS;
  const jobs = [...input.world.devices.values()].filter((job) => job.spec.sourceJob?.source === spec.id);
  return {
    ...connection(spec, vendor, settings, seconds, credentials),
    assets: jobs.flatMap((job) => jobAsset(job.spec, vendor)),
  };
}

function jobAsset(spec: DeviceSpec, vendor: BackupVendor): readonly PlannedAsset[] {
  const { practice, sourceJob: job } = spec;
  if (practice === null || job === undefined) return [];
  // Cove tells a machine with what it saves of it, and no names of jobs.
  const word = vendor === 'cove' ? job.machine : job.name;
  const isMeant = (found: FoundAsset): boolean => found.kind === 'backup-job' && found.name.includes(word);
  return [{ ...assetOf(spec, practice, isMeant), backup: { job, nights: NIGHTS_TOLD[vendor] } }];
}

function pinned(input: Known, spec: DeviceSpec): PlannedConnection['settings'] {
  return {
    url: `https://${HOST}:${portOf(input, spec)}`,
    certificate: 'pinned',
    fingerprint: input.fingerprints.get(spec.id) ?? '',
  };
}

function assetOf(spec: DeviceSpec, practice: string, isMeant: PlannedAsset['isMeant']): PlannedAsset {
  const { id: device, name, site, kind } = spec;
  return { device, isMeant, name, practice, site, serviceCode: SERVICES[kind] ?? 'server' };
}

function hasMac({ key, facts }: FoundAsset, mac: string): boolean {
  return [key, facts.mac].some((word) => word?.toLowerCase().includes(mac) === true);
}

function portOf({ ports }: PlanInput, { id }: DeviceSpec): number {
  const port = ports.get(id);
  if (port === undefined) throw new Error(`The device ${id} does not listen`);
  return port;
}
