import { observePart, percentOfWhole } from '@nachtwacht/collector-kit';
import type { Observation, Unit } from '@nachtwacht/domain';
import type { Results } from '../answers';
import { countIn, secondsIn } from './values';

/** Uptime, processor, memory and the space of the router itself. */
export function resourceObservations(resource: Results['resource']): readonly Observation[] {
  const load = countIn(resource['cpu-load']);
  return [
    level('uptime', '', 'seconds', 'uptime_seconds', secondsIn(resource.uptime)),
    level('cpu', '', 'percent', 'used_percent', load === null || load > 100 ? null : load),
    level('memory', '', 'percent', 'used_percent', used(resource['free-memory'], resource['total-memory'])),
    ...(resource['total-hdd-space'] === undefined
      ? []
      : [
          level(
            'disk',
            'flash',
            'percent',
            'used_percent',
            used(resource['free-hdd-space'], resource['total-hdd-space']),
          ),
        ]),
  ];
}

function used(free: string | undefined, total: string | undefined): number | null {
  const [left, whole] = [countIn(free), countIn(total)];
  return left === null || whole === null ? null : percentOfWhole(whole - left, whole);
}

function level(
  aspect: string,
  instance: string,
  unit: Unit,
  metric: string,
  value: number | null,
): Observation {
  return observePart({
    aspect,
    instance,
    reading: { kind: 'level', value, unit },
    metrics: { [metric]: value },
  });
}
