import { observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Sensor } from '../answers';

const KINDS: ReadonlyMap<string, { readonly aspect: string; readonly metric: string | null }> = new Map([
  ['temperature', { aspect: 'temperature', metric: 'celsius' }],
  ['fan', { aspect: 'fan', metric: 'rpm' }],
  ['voltage', { aspect: 'voltage', metric: 'volts' }],
  // 0 in order, else a code: no number to draw.
  ['power', { aspect: 'power-supply', metric: null }],
]);
/** A kind of sensor that is new must not lose its alarm. */
const OTHER = { aspect: 'health', metric: null };

/** Each sensor, as the firewall itself judges it by its own limits. */
export function sensorObservations(sensors: readonly (Sensor | null)[]): readonly Observation[] {
  const told = sensors.filter((sensor) => sensor !== null);
  const times = new Map<string, number>();
  for (const { name = '' } of told) times.set(name, (times.get(name) ?? 0) + 1);
  return told.flatMap((sensor) => {
    const { id = '', name = '', type = '', value } = sensor;
    const instance = name !== '' && times.get(name) === 1 ? name : id || name;
    if (instance === '') return [];
    const { aspect, metric } = KINDS.get(type.toLowerCase()) ?? OTHER;
    return [
      observePart({
        aspect,
        instance,
        reading: { kind: 'state', value: wordOf(sensor) },
        metrics: metric === null ? {} : { [metric]: value ?? null },
      }),
    ];
  });
}

function wordOf({ type, value, alarm, thresholds = {} }: Sensor): string {
  if (alarm === undefined) return 'not-told';
  if (!alarm) return 'ok';
  if (type === 'power') return 'failed';
  const { lower_non_critical: low, upper_non_critical: high } = thresholds;
  const { lower_critical: lowest, upper_critical: highest } = thresholds;
  const isPast = (below: number | undefined, above: number | undefined) =>
    value !== undefined &&
    ((below !== undefined && value <= below) || (above !== undefined && value >= above));
  return isPast(low, high) && !isPast(lowest, highest) && (lowest ?? highest) !== undefined
    ? 'warning'
    : 'critical';
}
