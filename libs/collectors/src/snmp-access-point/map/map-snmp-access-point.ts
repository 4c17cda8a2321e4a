import {
  HOST_KEY,
  interfaceRates,
  observePart,
  percentOfWhole,
  pollFault,
  readInterfaces,
  readProcessors,
  readReply,
  readSystem,
  readUcdMemory,
  rememberInterfaces,
  SnmpAnswers,
  soundOr,
  type MapInput,
  type Mapped,
  type SnmpSystem,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset, type Unit, type UpdateReading } from '@nachtwacht/domain';
import { z } from 'zod';
import type { SnmpAccessPointSettings } from '../schema';
import type { Told } from '../vendors/vendor';
import { vendorOf } from '../vendors/vendors';
import { portObservations } from './ports';

const Memory = z.object({ ports: z.unknown() });

/** Turns what one device told by SNMP into readings; what its maker's devices do not tell is not reported. */
export function mapSnmpAccessPoint(input: MapInput<SnmpAnswers, SnmpAccessPointSettings>): Mapped {
  const { settings, now } = input;
  const { values, cut = [] } = readReply(SnmpAnswers, input.answers, remark('the-answers'));
  const system = readSystem(values);
  if (system.description === null && system.objectId === null)
    throw pollFault('bad-reply', remark('agent-without-system'));
  const told = vendorOf(system)?.read(values, system) ?? unknownMaker(system);
  const moment = { at: now, upSeconds: system.agentUptimeSeconds };
  const ports = readInterfaces(values);
  const rates = interfaceRates(ports, moment, soundOr(Memory, input.memory)?.ports ?? null);
  return {
    report: {
      assets: [assetOf(told, system, settings.host)],
      observations: [
        observePart({ aspect: 'reach', reading: { kind: 'reach', fault: null } }),
        observePart({ aspect: 'firmware', reading: firmwareOf(told) }),
        ...rebootOf(told),
        ...(told.isIsolated === true
          ? [observePart({ aspect: 'state', reading: { kind: 'state', value: 'isolated' } })]
          : told.isIsolated === false
            ? [observePart({ aspect: 'state', reading: { kind: 'state', value: 'connected' } })]
            : []),
        ...level('clients', 'clients', 'count', told.clients ?? null),
        ...level('uptime', 'uptime_seconds', 'seconds', whole(system.uptimeSeconds)),
        ...level('cpu', 'used_percent', 'percent', told.cpuPercent ?? busiest(values)),
        ...level('memory', 'used_percent', 'percent', told.memoryPercent ?? memoryIn(values)),
        ...portObservations(ports, rates),
      ],
      complete: cut.length === 0,
    },
    memory: { ports: rememberInterfaces(ports, moment) },
  };
}

function unknownMaker({ description }: SnmpSystem): Told {
  return { maker: '', vendor: 'unknown', model: description, version: null, serial: null };
}

function assetOf(told: Told, system: SnmpSystem, host: string): SeenAsset {
  const { maker, model, version, serial, kind = 'access-point' } = told;
  return {
    key: HOST_KEY,
    kind,
    name: system.name ?? model ?? host,
    facts: {
      address: host,
      ...(maker !== '' && { vendor: maker }),
      ...(model !== null && { model }),
      ...(serial !== null && { serial }),
      ...(version !== null && { version }),
    },
  };
}

/** None of them tells what the newest version is: the release catalogue completes it. */
function firmwareOf({ vendor, train, model, version, rebootNeeded }: Told): UpdateReading {
  return {
    kind: 'update',
    state: 'not-told',
    installed: version,
    available: null,
    product: { vendor, ...(train !== undefined && { train }), ...(model !== null && { model }) },
    knownBy: 'nobody',
    ...(rebootNeeded !== undefined && { rebootNeeded }),
    security: null,
    checkedAt: null,
  };
}

function rebootOf({ rebootNeeded = null }: Told): readonly Observation[] {
  if (rebootNeeded === null) return [];
  const value = rebootNeeded ? 'needed' : 'not-needed';
  return [observePart({ aspect: 'reboot', reading: { kind: 'state', value } })];
}

function level(aspect: string, metric: string, unit: Unit, value: number | null): readonly Observation[] {
  if (value === null) return [];
  return [observePart({ aspect, reading: { kind: 'level', value, unit }, metrics: { [metric]: value } })];
}

function busiest(values: SnmpValues): number | null {
  const loads = readProcessors(values);
  return loads.length === 0 ? null : Math.max(...loads);
}

function memoryIn(values: SnmpValues): number | null {
  const memory = readUcdMemory(values);
  return memory === null
    ? null
    : percentOfWhole(memory.totalBytes - memory.availableBytes, memory.totalBytes);
}

function whole(seconds: number | null): number | null {
  return seconds === null ? null : Math.floor(seconds);
}
