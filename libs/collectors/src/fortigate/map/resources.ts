import { observePart, percentOfWhole } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Results } from '../answers';
import type { Envelope } from './envelopes';

type Meter = Results['usage']['cpu'];

/** Processor, memory and sessions: of several virtual domains the busiest, sessions of all together. */
export function usageObservations(told: readonly Envelope<Results['usage']>[]): readonly Observation[] {
  const first = (read: (usage: Results['usage']) => Meter) =>
    told.map(({ results }) => read(results)[0]?.current).filter((value) => value !== undefined && value >= 0);
  const cpu = highest(first(({ cpu: meter }) => meter));
  const memory = highest(first(({ mem }) => mem));
  const sessions = first(({ session }) => session).reduce<number | null>(
    (sum, one) => (sum ?? 0) + (one ?? 0),
    null,
  );
  if (told.length === 0) return [];
  return [
    percent('cpu', cpu),
    percent('memory', memory),
    ...(sessions === null
      ? []
      : [
          observePart({
            aspect: 'sessions',
            reading: { kind: 'level', value: sessions, unit: 'count' },
            metrics: { sessions },
          }),
        ]),
  ];
}

/** The disk for logs. One without a disk says zero of everything. */
export function diskObservations(disk: Results['disk'] | null): readonly Observation[] {
  const { used_bytes: used, total_bytes: total = 0 } = disk ?? {};
  if (total <= 0) return [];
  return [percent('disk', percentOfWhole(used ?? null, total), 'log')];
}

function percent(aspect: string, value: number | null, instance = ''): Observation {
  const sound = value === null || value > 100 ? null : value;
  return observePart({
    aspect,
    instance,
    reading: { kind: 'level', value: sound, unit: 'percent' },
    metrics: { used_percent: sound },
  });
}

function highest(values: readonly (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? null : Math.max(...known);
}
