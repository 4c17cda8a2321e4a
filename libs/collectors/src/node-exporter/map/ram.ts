import type { Observation } from '@nachtwacht/domain';
import { amountOf, observe, percentOf } from './observe';
import type { Series } from './series';

/** Memory in use: what could not be had without swapping. Swap only where there is any. */
export function memoryObservations(series: Series): readonly Observation[] {
  return [
    ...use('memory', total(series), available(series)),
    ...use('swap', series.value('node_memory_SwapTotal_bytes'), series.value('node_memory_SwapFree_bytes')),
  ];
}

function use(aspect: string, whole: number | null, free: number | null): readonly Observation[] {
  if (whole === null || whole <= 0) return [];
  const used = free === null ? null : whole - free;
  const value = percentOf(used, whole);
  return [
    observe({
      aspect,
      reading: { kind: 'level', value, unit: 'percent' },
      metrics: { used_percent: value, used_bytes: used },
      detail: used === null ? '' : amountOf(used, whole),
    }),
  ];
}

function total(series: Series): number | null {
  return series.value(
    'node_memory_MemTotal_bytes',
    'windows_memory_physical_total_bytes',
    'windows_cs_physical_memory_bytes',
    'node_memory_size_bytes',
  );
}

function available(series: Series): number | null {
  return (
    series.value(
      'node_memory_MemAvailable_bytes',
      'windows_memory_physical_free_bytes',
      'windows_os_physical_memory_free_bytes',
      'windows_memory_available_bytes',
    ) ??
    // Kernels before 3.14 do not estimate what is available; this is the estimate of that time.
    sum(series.value('node_memory_MemFree_bytes'), [
      series.value('node_memory_Buffers_bytes'),
      series.value('node_memory_Cached_bytes'),
    ]) ??
    // FreeBSD
    sum(series.value('node_memory_free_bytes'), [series.value('node_memory_inactive_bytes')])
  );
}

function sum(first: number | null, others: readonly (number | null)[]): number | null {
  return first === null ? null : others.reduce<number>((all, value) => all + (value ?? 0), first);
}
