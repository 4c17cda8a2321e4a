import type { Observation } from '@nachtwacht/domain';
import type { NamePattern } from './name-pattern';
import { observe } from './observe';
import { labelOf, type Series } from './series';

/** Services that should run and do not: their number, and their names beside it. */
export function serviceObservations(series: Series, ignored: NamePattern): readonly Observation[] {
  const bad = series.isWindows ? stoppedOnWindows(series) : failedUnits(series);
  if (bad === null) return [];
  const names = bad.filter((name) => !ignored.matches(name)).toSorted();
  return [
    observe({
      aspect: 'services',
      reading: { kind: 'level', value: names.length, unit: 'count' },
      metrics: { failed_services: names.length },
      detail: names.join(', '),
    }),
  ];
}

/** null: not asked, because the exporter looks at systemd only when told to. */
function failedUnits(series: Series): readonly string[] | null {
  if (!series.has('node_systemd_unit_state')) return null;
  return series
    .marked('node_systemd_unit_state')
    .filter((sample) => labelOf(sample, 'state') === 'failed')
    .map((sample) => labelOf(sample, 'name'));
}

/** On its way up is not down; every other state, also one never seen before, is not running. */
const UP = new Set(['running', 'start pending', 'continue pending']);

function stoppedOnWindows(series: Series): readonly string[] | null {
  if (!series.has('windows_service_start_mode') || !series.has('windows_service_state')) return null;
  const automatic = new Set(
    series
      .marked('windows_service_start_mode')
      .filter((sample) => labelOf(sample, 'start_mode').toLowerCase() === 'auto')
      .map((sample) => labelOf(sample, 'name')),
  );
  return series
    .marked('windows_service_state')
    .filter((sample) => automatic.has(labelOf(sample, 'name')))
    .filter((sample) => !UP.has(labelOf(sample, 'state').toLowerCase()))
    .map((sample) => labelOf(sample, 'name'));
}
