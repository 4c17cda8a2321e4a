import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLLECTORS, collectorById } from './registry';

describe('the registry of collectors', () => {
  it('equals the folders on disk, in the same order', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .toSorted();
    expect(COLLECTORS.map((collector) => collector.id)).toEqual(folders);
  });

  it('holds no collector that is not held to the contract', () => {
    for (const { id } of COLLECTORS)
      expect(existsSync(join(import.meta.dirname, id, `${id}.collector.spec.ts`)), id).toBe(true);
  });

  it('finds a collector by its id and nothing by a word of every object', () => {
    for (const collector of COLLECTORS) expect(collectorById(collector.id)).toBe(collector);
    expect(collectorById('constructor')).toBeUndefined();
    expect(collectorById('__proto__')).toBeUndefined();
  });
});
