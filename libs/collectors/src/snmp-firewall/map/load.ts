import {
  counterRate,
  observePart,
  percentOfWhole,
  readProcessors,
  readStorage,
  readUcdCpuTicks,
  readUcdDisks,
  readUcdMemory,
  snmpNumber,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Told } from '../makers/maker';
import type { PollMemory } from '../memory';

/** ssCpuIdle of UCD-SNMP-MIB: whole percents over the last minute. */
export const IDLE_PERCENT = '1.3.6.1.4.1.2021.11.11.0';

/** Percentages of the maker's own, else of the standard MIBs. */
export function loadObservations(
  values: SnmpValues,
  told: Told,
  before: PollMemory['ticks'],
  now: number,
): readonly Observation[] {
  return [
    ...used('cpu', '', told.cpuPercent ?? cpuOf(values, before, now)),
    ...used('memory', '', told.memoryPercent ?? memoryOf(values)),
    ...disksOf(values, told),
  ];
}

export function ticksOf(values: SnmpValues, now: number): PollMemory['ticks'] {
  const ticks = readUcdCpuTicks(values);
  return ticks === null ? null : { at: now, idle: ticks.idle, busy: [...ticks.busy] };
}

function cpuOf(values: SnmpValues, before: PollMemory['ticks'], now: number): number | null {
  const processors = readProcessors(values);
  if (processors.length > 0)
    return Math.round(processors.reduce((sum, load) => sum + load, 0) / processors.length);
  const ticks = ticksOf(values, now);
  const busy = ticks === null || before === null ? null : busyBetween(before, ticks);
  if (busy !== null) return busy;
  const idle = snmpNumber(values, IDLE_PERCENT);
  return idle === null || idle < 0 || idle > 100 ? null : 100 - idle;
}

type Ticks = NonNullable<PollMemory['ticks']>;

function busyBetween(before: Ticks, now: Ticks): number | null {
  const seconds = (now.at - before.at) / 1000;
  // Without the agent's own clock a smaller number is a restart.
  const rate = (a: string | null | undefined, b: string | null | undefined) =>
    counterRate(a, b, seconds, { uptimeKnown: false });
  const idle = rate(before.idle, now.idle);
  const busy = now.busy.map((ticks, i) => rate(before.busy[i], ticks)).filter((one) => one !== null);
  if (idle === null || busy.length === 0) return null;
  const sum = busy.reduce((total, one) => total + one, 0);
  return percentOfWhole(sum, sum + idle);
}

function memoryOf(values: SnmpValues): number | null {
  const ucd = readUcdMemory(values);
  if (ucd !== null) return percentOfWhole(ucd.totalBytes - ucd.availableBytes, ucd.totalBytes);
  const storages = readStorage(values);
  const ram = storages.find(({ kind, name }) => kind === 'ram' && MAIN_MEMORY.test(name));
  if (ram === undefined) return null;
  const cached = storages.find(({ name }) => /^cached memory$/i.test(name))?.usedBytes ?? 0;
  const buffers = storages.find(({ name }) => /^memory buffers$/i.test(name))?.usedBytes ?? 0;
  return percentOfWhole(Math.max(0, ram.usedBytes - cached - buffers), ram.sizeBytes);
}

const MAIN_MEMORY = /^(?:physical memory|main memory|real memory|ram)$/i;
/** Full by nature: images that are only read, and devices. */
const FULL_BY_NATURE = /^\/(?:dev|proc|sys|compress|boot)(?:\/|$)|\/dev$/;

function disksOf(values: SnmpValues, { diskPercent }: Told): readonly Observation[] {
  if (diskPercent !== undefined && diskPercent !== null) return used('disk', '', diskPercent);
  const disks = readStorage(values)
    .filter(({ kind, name }) => (kind === 'fixed-disk' || kind === 'flash') && !FULL_BY_NATURE.test(name))
    .map(({ name, usedBytes, sizeBytes }) => [name, percentOfWhole(usedBytes, sizeBytes)] as const);
  if (disks.length > 0) return disks.flatMap(([name, percent]) => used('disk', name, percent));
  return readUcdDisks(values)
    .filter(({ path }) => !FULL_BY_NATURE.test(path))
    .flatMap(({ path, usedPercent }) => used('disk', path, usedPercent));
}

/** Nothing where it is not told. */
function used(aspect: string, instance: string, percent: number | null): readonly Observation[] {
  if (percent === null) return [];
  return [
    observePart({
      aspect,
      instance,
      reading: { kind: 'level', value: percent, unit: 'percent' },
      metrics: { used_percent: percent },
    }),
  ];
}
