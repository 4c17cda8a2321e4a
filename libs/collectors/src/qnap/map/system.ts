import {
  cellNumber,
  cellText,
  observePart,
  percentOfWhole,
  readProcessors,
  readStorage,
  snmpTable,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import type { Observation, Unit } from '@nachtwacht/domain';
import { BRANCHES, branchTables, systemOids, TABLE, TEXT, TEXT_TABLE } from '../oids';
import { besideEnclosure, readEnclosures } from './enclosures';
import { celsiusOf, percentOf, rpmOf, sizeOf } from './measures';
import { fineWord } from './words';

/** Load, temperatures, fans and power. What is not told is left out. */
export function systemObservations(values: SnmpValues, uptimeSeconds: number | null): readonly Observation[] {
  return [
    ...fans(values),
    ...supplies(values),
    ...temperatures(values),
    ...level('cpu', 'percent', 'used_percent', processor(values)),
    ...level('memory', 'percent', 'used_percent', memory(values)),
    ...level(
      'uptime',
      'seconds',
      'uptime_seconds',
      uptimeSeconds === null ? null : Math.floor(uptimeSeconds),
    ),
  ];
}

function fans(values: SnmpValues): readonly Observation[] {
  const known = snmpTable(values, TABLE.fans, { id: 2, enclosure: 3, status: 4, speed: 5 });
  if (known.length > 0)
    return known.map(({ index, cells }) =>
      fan(
        `Fan ${String(cellNumber(cells.id) ?? index)}${besideEnclosure(values, cells.enclosure)}`,
        fineWord(cells.status) ?? 'not-told',
        rpmOf(cells.speed),
      ),
    );
  const entries = [...BRANCHES.map((branch) => branchTables(branch).fans), TEXT_TABLE.fans];
  const rows = entries
    .map((entry) => snmpTable(values, entry, { name: 2, speed: 3 }))
    .find(({ length }) => length > 0);
  // Only a speed is told: one that turns is in order, one that does not may be meant to.
  return (rows ?? []).map(({ index, cells }) => {
    const rpm = rpmOf(cells.speed);
    return fan(
      cellText(cells.name) ?? `Fan ${index}`,
      rpm === null ? 'not-told' : rpm > 0 ? 'ok' : 'stopped',
      rpm,
    );
  });
}

function fan(instance: string, value: string, rpm: number | null): Observation {
  return observePart({ aspect: 'fan', instance, reading: { kind: 'state', value }, metrics: { rpm } });
}

function supplies(values: SnmpValues): readonly Observation[] {
  const rows = snmpTable(values, TABLE.supplies, { id: 2, enclosure: 3, status: 4 });
  const supply = (instance: string, value: string) =>
    observePart({ aspect: 'power-supply', instance, reading: { kind: 'state', value } });
  if (rows.length > 0)
    return rows.map(({ index, cells }) =>
      supply(
        `PSU ${String(cellNumber(cells.id) ?? index)}${besideEnclosure(values, cells.enclosure)}`,
        fineWord(cells.status) ?? 'not-told',
      ),
    );
  return BRANCHES.flatMap((branch) => {
    const word = fineWord(values[systemOids(branch).power]);
    return word === null ? [] : [supply('', word)];
  });
}

function temperatures(values: SnmpValues): readonly Observation[] {
  const first = (oids: readonly string[]) =>
    oids.map((oid) => celsiusOf(values[oid])).find((value) => value !== null) ?? null;
  const system = BRANCHES.map((branch) => systemOids(branch).systemTemperature);
  const chip = BRANCHES.map((branch) => systemOids(branch).processorTemperature);
  const enclosures = readEnclosures(values);
  const own = celsiusOf(enclosures.find(({ id }) => id === 0)?.temperature);
  return [
    ...level('temperature', 'celsius', 'celsius', first([...system, TEXT.systemTemperature]) ?? own),
    ...level('temperature', 'celsius', 'celsius', first([...chip, TEXT.processorTemperature]), 'cpu'),
    ...enclosures
      .filter(({ id }) => id !== 0)
      .flatMap(({ id, model, temperature }) =>
        level(
          'temperature',
          'celsius',
          'celsius',
          celsiusOf(temperature),
          `${model ?? 'JBOD'} ${String(id)}`,
        ),
      ),
  ];
}

function processor(values: SnmpValues): number | null {
  const oids = [...BRANCHES.map((branch) => systemOids(branch).cpu), TEXT.cpu];
  const told = oids.map((oid) => percentOf(values[oid])).find((value) => value !== null);
  if (told !== undefined) return told;
  const loads = readProcessors(values);
  return loads.length === 0 ? null : Math.round(loads.reduce((sum, load) => sum + load, 0) / loads.length);
}

function memory(values: SnmpValues): number | null {
  for (const branch of BRANCHES) {
    const { memoryTotal, memoryUsed } = systemOids(branch);
    const percent = percentOfWhole(sizeOf(values[memoryUsed]), sizeOf(values[memoryTotal]));
    if (percent !== null) return percent;
  }
  const total = sizeOf(values[TEXT.memoryTotal]);
  const free = sizeOf(values[TEXT.memoryFree]);
  if (total !== null && free !== null) return percentOfWhole(total - free, total);
  return mountedMemory(values);
}

/** By HOST-RESOURCES, where what is cached counts as used. */
function mountedMemory(values: SnmpValues): number | null {
  const rows = readStorage(values);
  const usedBy = (name: string) => rows.find((row) => row.name === name)?.usedBytes ?? 0;
  const physical = rows.find(({ name }) => name === 'Physical memory');
  if (physical === undefined) return null;
  return percentOfWhole(
    physical.usedBytes - usedBy('Memory buffers') - usedBy('Cached memory'),
    physical.sizeBytes,
  );
}

function level(
  aspect: string,
  unit: Unit,
  metric: string,
  value: number | null,
  instance = '',
): readonly Observation[] {
  return value === null
    ? []
    : [
        observePart({
          aspect,
          instance,
          reading: { kind: 'level', value, unit },
          metrics: { [metric]: value },
        }),
      ];
}
