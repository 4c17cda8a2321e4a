import { remark, type Observation } from '@nachtwacht/domain';
import type { Sample } from '../exposition';
import { observe } from './observe';
import { labelOf, type Series } from './series';

interface RaidArray {
  readonly name: string;
  readonly active: number | null;
  readonly required: number | null;
  readonly failed: number;
  readonly missing: number;
  /** The kernel's word, '' when it gave none. */
  readonly state: string;
}

export function raidObservations(series: Series): readonly Observation[] {
  return arrays(series)
    .filter((array) => !isContainer(array))
    .map((array) =>
      observe({
        aspect: 'raid',
        instance: array.name,
        reading: { kind: 'state', value: wordOf(array) },
        metrics: { failed_disks: array.failed },
        detail: remark('raid-disks', {
          active: array.active ?? '?',
          required: array.required ?? '?',
          failed: array.failed,
        }),
      }),
    );
}

function arrays(series: Series): readonly RaidArray[] {
  const required = series.by('node_md_disks_required', 'device');
  const missing = series.by('node_md_degraded', 'device');
  const active = disksIn(series, 'active');
  const failed = disksIn(series, 'failed');
  const states = new Map(
    series.marked('node_md_state').map((sample) => [labelOf(sample, 'device'), labelOf(sample, 'state')]),
  );
  return [...new Set([...required.keys(), ...missing.keys(), ...states.keys()])].map((name) => ({
    name,
    active: active.get(name) ?? null,
    required: required.get(name) ?? null,
    failed: failed.get(name) ?? 0,
    missing: missing.get(name) ?? 0,
    state: states.get(name) ?? '',
  }));
}

function disksIn(series: Series, state: string): ReadonlyMap<string, number> {
  const isFinite = (sample: Sample) => labelOf(sample, 'state') === state && Number.isFinite(sample.value);
  return new Map(
    series
      .all('node_md_disks')
      .filter(isFinite)
      .map((sample) => [labelOf(sample, 'device'), sample.value]),
  );
}

/** The set of disks of a fake RAID controller: never active itself, the arrays on it are. */
function isContainer({ state, required, failed }: RaidArray): boolean {
  return state === 'inactive' && (required ?? 0) === 0 && failed === 0;
}

const REBUILDING = new Set(['recovering', 'recover', 'recovery', 'resync', 'resyncing', 'reshape']);
const RUNNING = new Set(['active', 'clean', 'check', 'checking', '']);

/** Rebuilding tells more than degraded; a word of the kernel that is not known here stays as it is. */
function wordOf({ state, active, required, failed, missing }: RaidArray): string {
  if (REBUILDING.has(state)) return 'rebuilding';
  if (failed > 0) return 'disk-failed';
  if (missing > 0 || (active !== null && required !== null && active < required)) return 'degraded';
  return RUNNING.has(state) ? 'healthy' : state;
}
