import { boundMapped, parseJson, type Mapped } from '@nachtwacht/collector-kit';
import {
  checkKey,
  decideOutcome,
  DEFAULT_CONFIRMATION,
  type AspectRules,
  type DecidedPoll,
  type PlannedAsset,
  type PlannedCheck,
  type PollPlan,
} from '@nachtwacht/domain';
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Device, Envelope, pick } from './answers';
import { UnifiSettings } from './schema';
import { unifiCollector as collector } from './unifi.collector';

const DEVICES = 500;
const NOW = 1_795_327_200_000;
const ROUNDS = Number(process.env['SPEED_ROUNDS'] ?? 7);
const settings = UnifiSettings.parse({ url: 'https://unifi.test' });

/** A device as `stat/device` lists it: some 30 kB, of which few fields are used. */
function row(n: number): Readonly<Record<string, unknown>> {
  const hex = (byte: number) => byte.toString(16).padStart(2, '0');
  const port = (index: number) => ({
    port_idx: index,
    media: 'GE',
    poe_caps: 7,
    name: `Port ${index}`,
    rx_bytes: 4_049_050_176 + index,
    tx_bytes: 198_524_031_529 - index,
    stp_pathcost: 20_000,
    mac_table: Array.from({ length: 4 }, (_, age) => ({ age, mac: `02:00:5e:00:00:${hex(age)}`, vlan: 1 })),
  });
  return {
    mac: `aa:bb:cc:dd:${hex(n >> 8)}:${hex(n & 255)}`,
    type: n % 4 === 0 ? 'usw' : 'uap',
    model: 'U7PRO',
    name: `Accesspoint ${n}`,
    ip: '192.0.2.7',
    serial: `AABBCCDD${hex(n >> 8)}${hex(n & 255)}`,
    version: '8.0.26.16789',
    upgradable: n % 5 === 0,
    ...(n % 5 === 0 ? { upgrade_to_firmware: '8.0.49.17001' } : {}),
    model_in_eol: false,
    state: 1,
    adopted: true,
    uptime: 3_971_849 + n,
    num_sta: n % 40,
    'system-stats': { cpu: '3.1', mem: '27.4', uptime: '3971849' },
    has_temperature: true,
    general_temperature: 56,
    port_table: Array.from({ length: 52 }, (_, index) => port(index)),
    x_authkey: 'must-not-be-kept',
  };
}

const body = JSON.stringify({ meta: { rc: 'ok' }, data: Array.from({ length: DEVICES }, (_, n) => row(n)) });

function answers() {
  const { data = [] } = Envelope.parse(parseJson(body, 'the list'));
  const devices = data.map((device) => pick(device, Device));
  return { totalMs: 1, sysinfo: null, sites: [{ name: 'default', label: '', devices }] };
}

function map(told: ReturnType<typeof answers>, memory: unknown): Mapped {
  return boundMapped(collector, collector.map({ answers: told, settings, now: NOW, memory })).mapped;
}

const rules: AspectRules = {
  ruleOf: (_plan, name) => {
    const aspects: typeof collector.aspects = collector.aspects;
    const aspect = aspects[name];
    return aspect === undefined
      ? null
      : { policy: aspect.policy, confirmation: { ...DEFAULT_CONFIRMATION, attempts: aspect.attempts ?? 3 } };
  },
  reachAspect: () => 'reach',
  expectedBackupAt: () => null,
  catalogueOf: () => CATALOGUE,
};

const CATALOGUE = { releases: [], desired: [] };

const outcomeOf = ({ report, memory }: Mapped) =>
  ({ ok: true, at: NOW, durationMs: 1, report, memory, answers: null }) as const;

/** What is known of the connection: nothing but its accepted devices at first, then a check per observation. */
function planOf({ report }: Mapped, decided: DecidedPoll | null): PollPlan {
  const assets = new Map<string, PlannedAsset>(
    report.assets.map(({ key, name, kind }) => [
      key,
      { key, assetId: key, customerId: 'c', name, kind, serviceCode: 'wifi', inMaintenance: false },
    ]),
  );
  const checks = (decided?.checks ?? []).map(
    ({ asset, aspect, instance, state }, id): [string, PlannedCheck] => [
      checkKey(asset.key, aspect, instance),
      { id, asset, aspect, instance, policy: null, state, forecastAt: null, createdAt: NOW },
    ],
  );
  return {
    connectionId: '1',
    connectionName: 'controller',
    customerId: null,
    collector: 'unifi',
    version: 1,
    settings: {},
    targets: null,
    sealed: null,
    intervalSeconds: 120,
    memory: null,
    fence: 0,
    readings: new Map(),
    lastSuccessAt: NOW,
    assets,
    found: new Map(),
    checks: new Map(checks),
    fault: null,
    answerAt: null,
  };
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

it(
  `${DEVICES} devices of one controller are mapped and decided in less than 150 ms of CPU`,
  { timeout: 60_000 },
  () => {
    const told = answers();
    const first = map(told, null);
    const plan = planOf(first, decideOutcome(planOf(first, null), outcomeOf(first), rules));
    const read: number[] = [];
    const decided: number[] = [];
    let last: DecidedPoll | null = null;
    for (let round = 0; round < ROUNDS; round++) {
      let fresh = told;
      read.push(cpuMs(() => (fresh = answers())));
      decided.push(cpuMs(() => (last = decideOutcome(plan, outcomeOf(map(fresh, first.memory)), rules))));
    }
    const report = process.env['SPEED_REPORT'];
    if (report !== undefined)
      writeFileSync(report, JSON.stringify({ devices: DEVICES, bytes: body.length, read, decided }));

    expect(first.report.assets).toHaveLength(DEVICES + 1);
    expect(first.report.complete).toBe(true);
    expect((last as DecidedPoll | null)?.checks).toHaveLength(first.report.observations.length);
    expect(first.report.observations.length).toBeGreaterThan(DEVICES * 8);
    expect(decided.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]).toBeLessThan(150);
  },
);
