import {
  enumWord,
  observePart,
  percentOfWhole,
  readProcessors,
  readUcdMemory,
  snmpNumber,
  type SnmpSystem,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import type { Observation, Unit } from '@nachtwacht/domain';
import { OID } from '../oids';

const NORMAL_OR_FAILED: Readonly<Record<number, string>> = { 1: 'ok', 2: 'failed' };

/** The NAS as a whole: its own word, fans, power, temperature and load. What is not told is left out, but for its own word. */
export function systemObservations(values: SnmpValues, system: SnmpSystem): readonly Observation[] {
  const state = (aspect: string, oid: string, instance = '') => {
    const value = enumWord(values[oid], NORMAL_OR_FAILED);
    return value === null ? [] : [observePart({ aspect, instance, reading: { kind: 'state', value } })];
  };
  const health = enumWord(values[OID.systemStatus], NORMAL_OR_FAILED) ?? 'not-told';
  const processors = readProcessors(values);
  const memory = readUcdMemory(values);
  const busy = processors.length === 0 ? null : average(processors);
  const taken =
    memory === null ? null : percentOfWhole(memory.totalBytes - memory.availableBytes, memory.totalBytes);
  return [
    observePart({ aspect: 'health', reading: { kind: 'state', value: health } }),
    ...state('power-supply', OID.powerStatus),
    ...state('fan', OID.systemFan, 'system'),
    ...state('fan', OID.processorFan, 'cpu'),
    ...level('temperature', 'celsius', 'celsius', positive(snmpNumber(values, OID.temperature))),
    ...level('cpu', 'percent', 'used_percent', busy),
    ...level('memory', 'percent', 'used_percent', taken),
    ...level('uptime', 'seconds', 'uptime_seconds', whole(system.uptimeSeconds)),
  ];
}

function level(aspect: string, unit: Unit, metric: string, value: number | null): readonly Observation[] {
  return value === null
    ? []
    : [observePart({ aspect, reading: { kind: 'level', value, unit }, metrics: { [metric]: value } })];
}

function average(values: readonly number[]): number {
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}

function whole(value: number | null): number | null {
  return value === null ? null : Math.floor(value);
}
