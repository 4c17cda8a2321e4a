import {
  HOST_KEY,
  observePart,
  pollFault,
  readReply,
  readSystem,
  SnmpAnswers,
  type MapInput,
  type Mapped,
  type SnmpSystem,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { MAKERS } from '../makers';
import type { Maker, Told } from '../makers/maker';
import { readMemory, startOf } from '../memory';
import type { SnmpFirewallSettings } from '../schema';
import { firmwareObservation } from './firmware';
import { linesOf, MAX_LINES } from './lines';
import { loadObservations, ticksOf } from './load';
import { portObservations, portsOf, portsOff, rememberPorts } from './ports';
import { hasAny, missingParts, rightsObservation } from './rights';

/** Turns what one agent told into readings, by the entry of its maker and by the standard MIBs. */
export function mapSnmpFirewall(input: MapInput<SnmpAnswers, SnmpFirewallSettings>): Mapped {
  const { settings, now } = input;
  const { values, cut = [] } = readReply(SnmpAnswers, input.answers, remark('the-answers'));
  const before = readMemory(input.memory);
  const system = readSystem(values);
  const maker = makerOf(system, values);
  if (maker === undefined && isNameless(system)) throw pollFault('bad-reply', remark('snmp-no-system-group'));
  const told = maker?.read(values, system) ?? {};
  const missing = [
    ...(isNameless(system) ? ['SNMPv2-MIB (1.3.6.1.2.1.1)'] : []),
    ...missingParts(values, maker),
  ];
  const ports = portsOf(values);
  const moment = { at: now, upSeconds: system.agentUptimeSeconds };
  // A firewall that measures its lines itself knows better than their names do.
  const measures = told.more?.some(({ aspect }) => aspect === 'gateway') === true;
  const lines =
    measures && settings.wanPorts === ''
      ? { observations: [], seen: before.lines }
      : linesOf(ports, {
          named: settings.wanPorts,
          seenBefore: before.lines,
          off: portsOff(values),
          isMeant: maker?.unusedPortsAreOff === true,
        });
  const bootedAt = startOf(system.uptimeSeconds, now, before.bootedAt);

  const observations: Observation[] = [
    observePart({ aspect: 'reach', reading: { kind: 'reach', fault: null } }),
    firmwareObservation(maker, told, system.objectId),
    ...lines.observations,
    ...portObservations(ports, moment, before.ports),
    ...(maker === undefined ? [] : loadObservations(values, told, before.ticks, now)),
    ...sessionsOf(told),
    ...uptimeOf(system),
    ...(told.more ?? []),
    rightsObservation(missing),
  ];
  return {
    report: {
      assets: [hostAsset({ maker, told, system, host: settings.host, bootedAt })],
      observations,
      complete: missing.length === 0 && cut.length === 0,
    },
    memory: {
      ports: rememberPorts(ports, moment),
      lines: lines.seen.slice(0, MAX_LINES),
      bootedAt,
      ticks: ticksOf(values, now),
    },
  };
}

const isNameless = ({ objectId, description }: SnmpSystem) => objectId === null && description === null;

/** By what it says of itself; where that may not be read, by whose values it has. */
function makerOf(system: SnmpSystem, values: SnmpValues): Maker | undefined {
  const known = MAKERS.find((one) => one.recognises(system, values));
  if (known !== undefined || !isNameless(system)) return known;
  return MAKERS.find(({ mib }) => mib !== undefined && hasAny(values, mib));
}

function sessionsOf({ sessions = null }: Told): readonly Observation[] {
  if (sessions === null || sessions < 0) return [];
  const reading = { kind: 'level', value: sessions, unit: 'count' } as const;
  return [observePart({ aspect: 'sessions', reading, metrics: { sessions } })];
}

function uptimeOf({ uptimeSeconds }: SnmpSystem): readonly Observation[] {
  if (uptimeSeconds === null) return [];
  const seconds = Math.floor(uptimeSeconds);
  const reading = { kind: 'level', value: seconds, unit: 'seconds' } as const;
  return [observePart({ aspect: 'uptime', reading, metrics: { uptime_seconds: seconds } })];
}

interface HostInput {
  readonly maker: Maker | undefined;
  readonly told: Told;
  readonly system: SnmpSystem;
  readonly host: string;
  /** Epoch milliseconds. */
  readonly bootedAt: number | null;
}

function hostAsset({ maker, told, system, host, bootedAt }: HostInput): SeenAsset {
  const { model = null, serial = null, version = null } = told;
  return {
    key: HOST_KEY,
    kind: 'firewall',
    name: system.name ?? host,
    facts: {
      address: host,
      ...(maker !== undefined && { vendor: maker.label }),
      ...(model !== null && { model }),
      ...(serial !== null && { serial }),
      ...(version !== null && { version }),
      ...(maker === undefined && system.description !== null && { os: system.description }),
      ...(bootedAt !== null && bootedAt < LAST_MOMENT && { bootedAt: new Date(bootedAt).toISOString() }),
    },
  };
}

/** What was remembered may be any number. */
const LAST_MOMENT = 8.64e15;
