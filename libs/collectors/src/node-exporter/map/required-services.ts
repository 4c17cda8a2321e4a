import { ownValue } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import { observe } from './observe';
import { labelOf, type Series } from './series';

const LENGTH = 100;

/** The services that a person asked for, each by itself. One that the host does not name is missing, and not well. */
export function requiredServiceObservations(series: Series, asked: string): readonly Observation[] {
  const states = statesOf(series);
  if (states === null) return [];
  const names = [...new Set(asked.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  return names.slice(0, LENGTH).map((name) =>
    observe({
      aspect: 'service',
      instance: name,
      reading: {
        kind: 'state',
        value: states.get(name.toLowerCase()) ?? states.get(`${name.toLowerCase()}.service`) ?? 'missing',
      },
    }),
  );
}

/** By name in lower case; null where the exporter does not look at services. */
function statesOf(series: Series): ReadonlyMap<string, string> | null {
  const metric = series.isWindows ? 'windows_service_state' : 'node_systemd_unit_state';
  if (!series.has(metric)) return null;
  return new Map(
    series
      .marked(metric)
      .map((sample) => [labelOf(sample, 'name').toLowerCase(), wordOf(labelOf(sample, 'state'))]),
  );
}

const WORDS: Readonly<Record<string, string>> = {
  // systemd
  active: 'running',
  activating: 'starting',
  deactivating: 'stopping',
  failed: 'failed',
  inactive: 'stopped',
  reloading: 'running',
  // Windows
  running: 'running',
  'start pending': 'starting',
  'continue pending': 'starting',
  'stop pending': 'stopping',
  'pause pending': 'paused',
  paused: 'paused',
  stopped: 'stopped',
};

function wordOf(state: string): string {
  return ownValue(WORDS, state.trim().toLowerCase()) ?? state;
}
