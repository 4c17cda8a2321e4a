import type { Observation } from '@nachtwacht/domain';
import type { z } from 'zod';
import type { Resources, Temperatures } from '../answers';
import { numberOf, percentOf } from './numbers';
import { observe } from './observe';

/** Memory in use. The cache of ZFS (ARC) counts as used and gives way whenever something else needs it. */
export function memoryObservation({ memory }: z.infer<typeof Resources>): Observation {
  const total = numberOf(memory.total);
  const used = numberOf(memory.used);
  const percent =
    total === null || used === null ? null : percentOf(used - (numberOf(memory.arc) ?? 0), total);
  return observe({
    aspect: 'memory',
    reading: { kind: 'level', value: percent, unit: 'percent' },
    metrics: { used_percent: percent },
  });
}

/** The hottest sensor of each kind (cpu, zone, amd, platform): a processor has one per core. */
export function temperatureObservations(sensors: z.infer<typeof Temperatures>): readonly Observation[] {
  const hottest = new Map<string, number>();
  for (const { device, type, temperature } of sensors) {
    const celsius = numberOf(temperature);
    const kind = type || device;
    // A sensor that is not there says -1, 0 or -273.
    if (celsius !== null && celsius > 0 && celsius < 150)
      hottest.set(kind, Math.max(celsius, hottest.get(kind) ?? 0));
  }
  return [...hottest].map(([instance, celsius]) =>
    observe({
      aspect: 'temperature',
      instance,
      reading: { kind: 'level', value: celsius, unit: 'celsius' },
      metrics: { celsius },
    }),
  );
}
