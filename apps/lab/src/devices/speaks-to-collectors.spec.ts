import type { PollOutcome } from '@nachtwacht/collector-kit';
import { pollDevice } from '@nachtwacht/collector-kit/testing';
import { collectorById } from '@nachtwacht/collectors';
import type { FoundAsset } from '@nachtwacht/contracts';
import { judge, type Observation, type SeenAsset, type Status } from '@nachtwacht/domain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlannedConnection } from '../enrol/plan';
import type { Lab } from '../lab';
import { runningLab } from '../testing/running-lab';

/** The lab is only worth something when the product's own collectors see what it shows. */
let lab: Lab;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nachtwacht-lab-'));
  lab = await runningLab(folder);
});
afterAll(async () => {
  await lab.stop();
  rmSync(folder, { recursive: true, force: true });
});

function connectionOf(device: string): PlannedConnection {
  const through = lab.world.device(device).spec.controller?.id ?? device;
  const found = lab.plan.connections.find((connection) => connection.device === through);
  if (found === undefined) throw new Error(`nothing connects to ${device}`);
  return found;
}

function collectorOf({ collector }: PlannedConnection): NonNullable<ReturnType<typeof collectorById>> {
  const known = collectorById(collector);
  if (known === undefined) throw new Error(`there is no collector ${collector}`);
  return known;
}

function poll(connection: PlannedConnection, memory: unknown = null): Promise<PollOutcome> {
  const { settings, credentials } = connection;
  // Fewer packets than a real line gets, for the sake of the clock.
  const quick = connection.collector === 'icmp' ? { intervalMs: 20, timeoutMs: 500 } : {};
  return pollDevice(collectorOf(connection), {
    settings: { ...settings, ...quick },
    credentials: credentials ?? {},
    memory,
    now: Date.now(),
  });
}

/** The second of two polls: some values are differences. */
async function settledPoll(connection: PlannedConnection): Promise<PollOutcome> {
  const first = await poll(connection);
  return poll(connection, first.ok ? first.mapped.memory : null);
}

function statusOf(connection: PlannedConnection, { aspect, reading }: Observation): Status {
  const policy = collectorOf(connection).aspects[aspect]?.policy;
  if (policy === undefined) throw new Error(`${connection.collector} has no aspect ${aspect}`);
  return judge(reading, policy, { now: Date.now() }).status;
}

/** "aspect status" of everything that is not ok; a fault of the poll as its class. */
function trouble(connection: PlannedConnection, outcome: PollOutcome, asset?: string): readonly string[] {
  if (!outcome.ok) return [outcome.fault.class];
  return outcome.mapped.report.observations
    .filter((observation) => asset === undefined || observation.asset === asset)
    .map((observation) => ({ observation, status: statusOf(connection, observation) }))
    .filter(({ status }) => status !== 'ok')
    .map(({ observation, status }) => `${observation.aspect} ${status}`);
}

/** Key of the asset that the device is in the report, where it is one of many. */
function assetOf(device: string, outcome: PollOutcome): string | undefined {
  const { controller, name, site } = lab.world.device(device).spec;
  if (!outcome.ok || controller === undefined) return undefined;
  const planned = connectionOf(device).assets.find((asset) => asset.name === name && asset.site === site);
  return outcome.mapped.report.assets.find((asset) => planned?.isMeant(found(asset)))?.key;
}

function found(asset: SeenAsset): FoundAsset {
  const unseen = {
    firstSeenAt: '',
    lastSeenAt: '',
    assetId: null,
    customerId: null,
    ignored: false,
    ignoredReason: null,
    notOurs: false,
  };
  return { ...asset, facts: { ...asset.facts }, ...unseen };
}

async function troubleOf(device: string): Promise<readonly string[]> {
  const connection = connectionOf(device);
  const outcome = await settledPoll(connection);
  return trouble(connection, outcome, assetOf(device, outcome));
}

const POLLED = [
  'culemborg-mikrotik',
  'gouda-lijn',
  'gouda-firewall',
  'gouda-srv',
  'woerden-dc01',
  'gouden-kies-website',
  'wifi-west',
  'gouda-ap1',
  'gouda-switch',
  'gouda-omada-1',
  'gouda-omada-3',
  'gouda-omada-4',
  'culemborg-meraki',
  'culemborg-meraki-1',
  'gouda-nas',
  'culemborg-pve',
  'schoonhoven-app',
];

describe('in good health', () => {
  it.each(POLLED)('%s shows no trouble', async (device) => {
    expect(await troubleOf(device)).toEqual([]);
  });

  /** Nobody but the release catalogue knows the latest version of these. */
  it.each(['woerden-pfsense', 'schoonhoven-ups', 'vianen-router'])(
    '%s shows no trouble but a version that it can’t judge',
    async (device) => {
      expect(await troubleOf(device)).toEqual(['firmware unknown']);
    },
  );

  it.each(['gouda-idrac', 'woerden-idrac'])(
    '%s shows no trouble, besides versions that only a release catalogue can compare',
    async (device) => {
      expect(new Set(await troubleOf(device))).toEqual(new Set(['firmware unknown']));
    },
  );

  it.each(['woerden-fortigate', 'culemborg-aruba'])(
    '%s shows no trouble but versions that only the release catalogue can compare',
    async (device) => {
      expect(new Set(await troubleOf(device))).toEqual(new Set(['firmware unknown']));
    },
  );

  it('everything that was planned to be accepted is found, once', { timeout: 60_000 }, async () => {
    const polled = lab.plan.connections.filter((connection) => collectorOf(connection).push !== true);
    for (const connection of polled) {
      const outcome = await poll(connection);
      const assets = outcome.ok ? outcome.mapped.report.assets.map(found) : [];
      for (const asset of connection.assets)
        expect(assets.filter(asset.isMeant), `${asset.name} at ${connection.name}`).toHaveLength(1);
    }
  });
});

/** What each fault does to what the collectors report. */
const EFFECTS: readonly (readonly [device: string, fault: string, trouble: string])[] = [
  ['gouda-lijn', 'loss-all', 'loss critical'],
  ['gouda-lijn', 'loss-30', 'loss critical'],
  ['gouda-lijn', 'slow', 'latency warning'],
  ['gouda-firewall', 'update-appears', 'firmware warning'],
  ['gouda-firewall', 'upgrade-appears', 'firmware warning'],
  ['gouda-firewall', 'never-checked', 'firmware unknown'],
  ['gouda-firewall', 'check-fails', 'firmware unknown'],
  ['gouda-firewall', 'gateway-down', 'gateway critical'],
  ['gouda-firewall', 'gateway-loss', 'gateway-loss critical'],
  ['gouda-firewall', 'disk-fills', 'disk critical'],
  ['gouda-firewall', 'api-key-revoked', 'auth'],
  ['gouda-firewall', 'down', 'unreachable'],
  ['woerden-pfsense', 'gateway-down', 'gateway critical'],
  ['woerden-pfsense', 'gateway-loss', 'gateway-loss critical'],
  ['woerden-pfsense', 'service-stops', 'service critical'],
  ['woerden-pfsense', 'carp-maintenance', 'high-availability warning'],
  ['woerden-pfsense', 'packages-wait', 'packages warning'],
  ['woerden-pfsense', 'disk-fills', 'disk critical'],
  ['woerden-pfsense', 'rights-refused', 'rights warning'],
  ['woerden-pfsense', 'package-missing', 'bad-reply'],
  ['woerden-pfsense', 'busy', 'bad-reply'],
  ['woerden-pfsense', 'api-key-revoked', 'auth'],
  ['woerden-pfsense', 'down', 'unreachable'],
  ['vianen-router', 'wan-down', 'gateway critical'],
  ['vianen-router', 'spare-line-down', 'gateway critical'],
  ['vianen-router', 'cpu-busy', 'cpu warning'],
  ['vianen-router', 'memory-full', 'memory warning'],
  ['vianen-router', 'view-narrowed', 'rights warning'],
  ['vianen-router', 'down', 'unreachable'],
  ['schoonhoven-app', 'disk-fills', 'disk critical'],
  ['schoonhoven-app', 'cpu-busy', 'cpu warning'],
  ['schoonhoven-app', 'memory-full', 'memory warning'],
  ['schoonhoven-app', 'clock-drifts', 'time-skew critical'],
  ['schoonhoven-app', 'view-narrowed', 'rights warning'],
  ['schoonhoven-app', 'down', 'unreachable'],
  ['gouda-nas', 'update-appears', 'firmware warning'],
  ['gouda-nas', 'check-fails', 'firmware unknown'],
  ['gouda-nas', 'drive-fails', 'drive critical'],
  ['gouda-nas', 'drive-predicts-failure', 'drive warning'],
  ['gouda-nas', 'bad-sectors', 'drive-bad-sectors warning'],
  ['gouda-nas', 'volume-degrades', 'volume warning'],
  ['gouda-nas', 'fan-fails', 'fan critical'],
  ['gouda-nas', 'disk-fills', 'disk critical'],
  ['gouda-nas', 'view-narrowed', 'rights warning'],
  ['gouda-nas', 'down', 'unreachable'],
  ['schoonhoven-ups', 'mains-gone', 'ups-output warning'],
  ['schoonhoven-ups', 'mains-gone', 'ups-charge critical'],
  ['schoonhoven-ups', 'battery-worn', 'ups-battery warning'],
  ['schoonhoven-ups', 'self-test-fails', 'ups-self-test critical'],
  ['schoonhoven-ups', 'overloaded', 'ups-load critical'],
  ['schoonhoven-ups', 'card-lost-ups', 'ups-battery unknown'],
  ['schoonhoven-ups', 'down', 'unreachable'],
  ['culemborg-pve', 'node-offline', 'node critical'],
  ['culemborg-pve', 'updates-wait', 'firmware warning'],
  ['culemborg-pve', 'check-fails', 'firmware unknown'],
  ['culemborg-pve', 'apt-refused', 'rights warning'],
  ['culemborg-pve', 'drive-fails', 'drive critical'],
  ['culemborg-pve', 'pool-degrades', 'volume warning'],
  ['culemborg-pve', 'disk-fills', 'disk critical'],
  ['culemborg-pve', 'api-key-revoked', 'auth'],
  ['culemborg-pve', 'down', 'unreachable'],
  ['woerden-fortigate', 'update-appears', 'firmware warning'],
  ['woerden-fortigate', 'contract-ended', 'licence critical'],
  ['woerden-fortigate', 'licence-near-expiry', 'licence critical'],
  ['woerden-fortigate', 'gateway-down', 'gateway critical'],
  ['woerden-fortigate', 'gateway-loss', 'gateway-loss critical'],
  ['woerden-fortigate', 'tunnel-down', 'vpn warning'],
  ['woerden-fortigate', 'power-supply-fails', 'power-supply critical'],
  ['woerden-fortigate', 'hot', 'temperature critical'],
  ['woerden-fortigate', 'rights-refused', 'rights warning'],
  ['woerden-fortigate', 'api-key-revoked', 'auth'],
  ['woerden-fortigate', 'down', 'unreachable'],
  ['culemborg-mikrotik', 'update-appears', 'firmware warning'],
  ['culemborg-mikrotik', 'never-checked', 'firmware unknown'],
  ['culemborg-mikrotik', 'check-fails', 'firmware unknown'],
  ['culemborg-mikrotik', 'bootloader-waits', 'reboot warning'],
  ['culemborg-mikrotik', 'gateway-down', 'gateway critical'],
  ['culemborg-mikrotik', 'gateway-loss', 'gateway-loss critical'],
  ['culemborg-mikrotik', 'power-supply-fails', 'power-supply critical'],
  ['culemborg-mikrotik', 'hot', 'temperature critical'],
  ['culemborg-mikrotik', 'rights-refused', 'rights warning'],
  ['culemborg-mikrotik', 'api-key-revoked', 'auth'],
  ['culemborg-mikrotik', 'down', 'unreachable'],
  ['culemborg-aruba', 'access-point-down', 'state critical'],
  ['culemborg-aruba', 'radio-fails', 'radio warning'],
  ['culemborg-aruba', 'memory-full', 'memory warning'],
  ['gouda-srv', 'down', 'unreachable'],
  ['gouda-srv', 'disk-fills', 'disk critical'],
  ['gouda-srv', 'memory-full', 'memory warning'],
  ['gouda-srv', 'cpu-busy', 'cpu warning'],
  ['gouda-srv', 'service-stops', 'services warning'],
  ['gouda-srv', 'updates-wait', 'updates warning'],
  ['gouda-srv', 'updates-unknown', 'updates unknown'],
  ['gouda-srv', 'reboot-required', 'reboot-required warning'],
  ['gouda-srv', 'clock-drifts', 'clock-skew warning'],
  ['gouda-srv', 'raid-degraded', 'raid critical'],
  ['gouda-srv', 'disk-read-only', 'disk-readonly critical'],
  ['gouda-srv', 'port-errors', 'interface-errors warning'],
  ['gouda-srv', 'antivirus-off', 'antivirus critical'],
  ['gouda-srv', 'signatures-old', 'antivirus-signatures critical'],
  ['gouda-srv', 'scripts-die', 'antivirus unknown'],
  ['woerden-dc01', 'disk-fills', 'disk critical'],
  ['woerden-dc01', 'memory-full', 'memory warning'],
  ['woerden-dc01', 'cpu-busy', 'cpu warning'],
  ['woerden-dc01', 'service-stops', 'services warning'],
  ['woerden-dc01', 'updates-wait', 'updates warning'],
  ['woerden-dc01', 'reboot-required', 'reboot-required warning'],
  ['woerden-dc01', 'clock-drifts', 'clock-skew warning'],
  ['woerden-dc01', 'antivirus-off', 'antivirus critical'],
  ['woerden-dc01', 'signatures-old', 'antivirus-signatures critical'],
  ['woerden-dc01', 'scripts-die', 'reboot-required unknown'],
  ['gouda-idrac', 'drive-fails', 'drive critical'],
  ['gouda-idrac', 'drive-predicts-failure', 'drive warning'],
  ['gouda-idrac', 'raid-rebuilds', 'volume warning'],
  ['gouda-idrac', 'battery-fails', 'raid-battery critical'],
  ['gouda-idrac', 'power-supply-gone', 'power-supply critical'],
  ['gouda-idrac', 'fan-fails', 'fan critical'],
  ['gouda-idrac', 'hot', 'temperature critical'],
  ['gouda-idrac', 'memory-degrades', 'memory-module warning'],
  ['gouda-idrac', 'host-off', 'power critical'],
  ['gouda-idrac', 'null-health', 'health unknown'],
  ['gouda-idrac', 'rights-refused', 'rights warning'],
  ['gouda-idrac', 'session-limit', 'rate-limited'],
  ['gouda-idrac', 'api-key-revoked', 'auth'],
  ['gouda-idrac', 'down', 'unreachable'],
  ['woerden-idrac', 'drive-fails', 'drive critical'],
  ['woerden-idrac', 'drive-predicts-failure', 'drive warning'],
  ['woerden-idrac', 'raid-rebuilds', 'volume warning'],
  ['woerden-idrac', 'battery-fails', 'raid-battery critical'],
  ['woerden-idrac', 'power-supply-gone', 'power-supply critical'],
  ['woerden-idrac', 'fan-fails', 'fan critical'],
  ['woerden-idrac', 'hot', 'temperature critical'],
  ['woerden-idrac', 'memory-degrades', 'memory-module warning'],
  ['woerden-idrac', 'host-off', 'power critical'],
  ['woerden-idrac', 'null-health', 'health unknown'],
  ['woerden-idrac', 'down', 'unreachable'],
  ['gouden-kies-website', 'down', 'unreachable'],
  ['gouden-kies-website', 'status-503', 'response critical'],
  ['gouden-kies-website', 'keyword-missing', 'response critical'],
  ['molenwiek-website', 'certificate-near-expiry', 'certificate critical'],
  ['wifi-west', 'down', 'unreachable'],
  ['wifi-west', 'api-key-revoked', 'auth'],
  ['wifi-west', 'rate-limited', 'rate-limited'],
  ['wifi-west', 'rights-refused', 'rights warning'],
  ['gouda-omada', 'down', 'unreachable'],
  ['gouda-omada', 'login-refused', 'auth'],
  ['gouda-omada', 'session-dies', 'auth'],
  ['gouda-omada-1', 'disconnected', 'state critical'],
  ['gouda-omada-1', 'heartbeat-missed', 'state warning'],
  ['gouda-omada-1', 'update-appears', 'firmware warning'],
  ['gouda-omada-3', 'disconnected', 'firmware unknown'],
  ['gouda-omada-4', 'line-down', 'gateway critical'],
  ['culemborg-meraki', 'api-key-revoked', 'auth'],
  ['culemborg-meraki', 'rate-limited', 'rate-limited'],
  ['culemborg-meraki', 'rights-refused', 'rights warning'],
  ['culemborg-meraki-1', 'disconnected', 'state critical'],
  ['culemborg-meraki-2', 'update-appears', 'firmware warning'],
  ['culemborg-meraki-3', 'line-down', 'gateway critical'],
  ['gouda-ap1', 'disconnected', 'critical'],
  ['gouda-ap1', 'heartbeat-missed', 'warning'],
  ['gouda-ap1', 'update-appears', 'warning'],
  ['gouda-switch', 'disconnected', 'critical'],
  ['gouda-switch', 'update-appears', 'warning'],
];

describe('a device that leaves the list of its controller', () => {
  it.each(['gouda-ap1', 'gouda-omada-1', 'culemborg-meraki-2'])(
    '%s: is missed until it is back',
    async (device) => {
      const connection = connectionOf(device);
      const before = await poll(connection);
      lab.world.cause(device, 'vanishes');
      const gone = await poll(connection, before.ok ? before.mapped.memory : null);
      expect(trouble(connection, gone, 'host')).toContain('devices warning');
      lab.world.cure(device, 'vanishes');
      const back = await poll(connection, gone.ok ? gone.mapped.memory : null);
      expect(trouble(connection, back, 'host')).not.toContain('devices warning');
    },
  );

  it('an Omada controller whose account may not read firmware says so', async () => {
    lab.world.cause('gouda-omada-1', 'update-appears');
    lab.world.cause('gouda-omada', 'rights-refused');
    expect(await troubleOf('gouda-omada')).toContain('rights warning');
    lab.world.cureAll();
  });
});

describe('an access point that leaves the list of what manages it', () => {
  it.each(['woerden-fortigate', 'culemborg-aruba'])('%s misses it until it is back', async (device) => {
    const connection = connectionOf(device);
    const before = await poll(connection);
    lab.world.cause(device, 'access-point-vanishes');
    const gone = await poll(connection, before.ok ? before.mapped.memory : null);
    expect(trouble(connection, gone, 'host')).toContain('devices warning');
    lab.world.cure(device, 'access-point-vanishes');
    const back = await poll(connection, gone.ok ? gone.mapped.memory : null);
    expect(trouble(connection, back, 'host')).not.toContain('devices warning');
  });
});

describe('a fault is seen, and so is its cure', () => {
  it.each(EFFECTS)('%s: %s', { timeout: 30_000 }, async (device, fault, expected) => {
    expect(lab.world.cause(device, fault)).toBeNull();
    for (let second = 0; second < 90; second++) lab.world.tick(1, 0);
    await expect
      .poll(() => troubleOf(device), { timeout: 20_000 })
      .toContainEqual(expect.stringContaining(expected));

    expect(lab.world.cure(device, fault)).toBeNull();
    for (let second = 0; second < 90; second++) lab.world.tick(1, 0);
    await expect
      .poll(() => troubleOf(device), { timeout: 20_000 })
      .not.toContainEqual(expect.stringContaining(expected));
  });
});
