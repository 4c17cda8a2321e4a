import { ownValue } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Sample } from '../exposition';
import { observe } from './observe';
import { labelOf, type Series } from './series';
import { isStale, writtenAt } from './text-file';

/** RAID controllers by the script around storcli or perccli: the controller, its battery, its drives. `now` in milliseconds. */
export function raidControllerObservations(series: Series, now: number): readonly Observation[] {
  const isOld = isStale(writtenAt(series, 'storcli', 'perccli', 'megaraid'), now);
  const part = (aspect: string, instance: string, word: string, detail = '') =>
    observe({ aspect, instance, reading: { kind: 'state', value: isOld ? 'stale' : word }, detail });
  return [
    ...controllers(series).map(([id, word]) => part('storage-controller', id, word, modelOf(series, id))),
    ...[...series.by('megaraid_battery_backup_healthy', 'controller')].map(([id, healthy]) =>
      part('raid-battery', id, healthy === 1 ? 'ok' : 'failed'),
    ),
    ...drives(series).map(([name, word]) => part('drive', name, word)),
    ...series
      .marked('megaraid_vd_info')
      .map((volume) => part('volume', placeOf(volume, 'DG', 'VG'), stateWord(labelOf(volume, 'state')))),
  ];
}

function controllers(series: Series): [string, string][] {
  const healthy = series.by('megaraid_healthy', 'controller');
  const degraded = series.by('megaraid_degraded', 'controller');
  const failed = series.by('megaraid_failed', 'controller');
  return [...new Set([...healthy.keys(), ...degraded.keys(), ...failed.keys()])].map((id) => {
    if (failed.get(id) === 1) return [id, 'failed'];
    if (degraded.get(id) === 1) return [id, 'degraded'];
    // "Needs attention" and the like: none of the three.
    return [id, healthy.get(id) === 1 ? 'ok' : 'warning'];
  });
}

function modelOf(series: Series, controller: string): string {
  const info = series
    .marked('megaraid_controller_info')
    .find((one) => labelOf(one, 'controller') === controller);
  return info === undefined ? '' : labelOf(info, 'model');
}

/** A drive that says of itself that it will fail is told so, whatever its state is now. */
function drives(series: Series): [string, string][] {
  const warned = new Set(
    [...series.all('megaraid_pd_predictive_errors'), ...series.all('megaraid_pd_smart_alerted')]
      .filter(({ value }) => value > 0)
      .map(driveOf),
  );
  const states = new Map<string, string>();
  for (const sample of [
    ...series.all('megaraid_pd_predictive_errors'),
    ...series.all('megaraid_pd_smart_alerted'),
  ])
    states.set(driveOf(sample), 'ok');
  for (const sample of series.marked('megaraid_pd_info'))
    states.set(driveOf(sample), stateWord(labelOf(sample, 'state')));
  return [...states].map(([drive, word]) => [
    drive,
    warned.has(drive) && word === 'ok' ? 'predicted-failure' : word,
  ]);
}

/** "0 Drive /c0/e32/s4" */
function driveOf(sample: Sample): string {
  return placeOf(sample, 'enclosure', 'slot');
}

function placeOf(sample: Sample, ...labels: readonly string[]): string {
  return [labelOf(sample, 'controller'), ...labels.map((label) => labelOf(sample, label))]
    .filter((text) => text !== '')
    .join(':');
}

const STATE_WORDS: Readonly<Record<string, string>> = {
  onln: 'ok',
  optl: 'ok',
  ghs: 'ok',
  dhs: 'ok',
  ugood: 'ok',
  jbod: 'ok',
  offln: 'offline',
  ubad: 'failed',
  failed: 'failed',
  rbld: 'rebuilding',
  rec: 'rebuilding',
  pdgd: 'degraded',
  dgrd: 'degraded',
};

/** storcli's own short word where it is not known here. */
function stateWord(word: string): string {
  return ownValue(STATE_WORDS, word.trim().toLowerCase()) ?? word;
}
