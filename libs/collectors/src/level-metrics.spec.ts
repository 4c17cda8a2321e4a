import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation, PollReport } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { COLLECTORS } from './registry';

/** Levels with a value in the recorded cases of a collector. */
function levelsOf(id: string): readonly Observation[] {
  const folder = join(import.meta.dirname, id, 'cases');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .filter((path) => readdirSync(path).includes('expected.json'))
    .flatMap(
      (path) =>
        (JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8')) as Partial<PollReport>).observations ??
        [],
    )
    .filter(({ reading }) => reading.kind === 'level' && reading.value !== null);
}

function signless(kept: number, unit: string): number {
  return unit === 'seconds' ? Math.abs(kept) : kept;
}

describe('limits are replayed on the first metric in the unit of a level, so that one bears the level itself', () => {
  it.each(COLLECTORS.map((collector) => [collector.id, collector] as const))('%s', (id, { aspects }) => {
    const wrong = levelsOf(id).flatMap(({ aspect, instance, reading, metrics = {} }) => {
      if (reading.kind !== 'level') return [];
      const declared = Object.entries(aspects[aspect]?.metrics ?? {});
      // A clock is kept with its sign; of a backup several amounts are kept, and its size is not replayed.
      const inUnit = declared.filter(([, { unit }]) => unit === reading.unit);
      if (reading.unit === 'bytes' && inUnit.length > 1) return [];
      const bearing = inUnit[0]?.[0];
      const kept = bearing === undefined ? undefined : metrics[bearing];
      if (kept === undefined || Math.abs(signless(kept, reading.unit) - (reading.value ?? 0)) <= 0.1)
        return [];
      return [`${aspect} ${instance}: ${String(reading.value)}, but ${String(bearing)} is ${String(kept)}`];
    });
    expect(wrong).toEqual([]);
  });
});
