import { labelOf, type Series } from './series';
import { observe, percentOf } from './observe';
import { remark, type Observation } from '@nachtwacht/domain';

/** Sums of the counters of all processors, in seconds, as they were at a poll. */
export interface CpuCounters {
  readonly processors: number;
  readonly idle: number;
  readonly total: number;
}

/** On Windows the time in `privileged` contains these two already. */
const COUNTED_TWICE = new Set(['dpc', 'interrupt']);

export function cpuCounters(series: Series): CpuCounters | null {
  const isWindows = series.isWindows;
  const processors = new Set<string>();
  let idle = 0;
  let total = 0;
  for (const sample of series.all(isWindows ? 'windows_cpu_time_total' : 'node_cpu_seconds_total')) {
    const mode = labelOf(sample, 'mode');
    if (!Number.isFinite(sample.value) || (isWindows && COUNTED_TWICE.has(mode))) continue;
    processors.add(labelOf(sample, isWindows ? 'core' : 'cpu'));
    total += sample.value;
    if (mode === 'idle') idle += sample.value;
  }
  return processors.size === 0 ? null : { processors: processors.size, idle, total };
}

/**
 * The load between two polls. It takes two: at the first, after a restart (the counters begin anew) and after a
 * change of the number of processors there is no value, which is not the value zero.
 */
export function cpuObservations(now: CpuCounters | null, before: CpuCounters | null): readonly Observation[] {
  if (now === null) return [];
  const value = busyPercent(now, before);
  return [
    observe({
      aspect: 'cpu',
      reading: { kind: 'level', value, unit: 'percent' },
      metrics: { used_percent: value },
      detail: now.processors === 1 ? '1 processor' : remark('processors', { count: now.processors }),
    }),
  ];
}

function busyPercent(now: CpuCounters, before: CpuCounters | null): number | null {
  if (before === null || before.processors !== now.processors) return null;
  const total = now.total - before.total;
  return percentOf(total - (now.idle - before.idle), total);
}
