import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMemory, writeMemory } from './memory';

it('stays within its 16 kB, and tells when it could not hold all', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 600 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      (count, login) => {
        const jobs = Array.from({ length: count }, (_, i) => ({
          key: `${login}:${1_317_401_234_567 + i}:-1`,
          runId: '2026-11-21-22-00-00',
          outcome: 'success' as const,
          endedAt: 1_795_000_000 + i,
          bytesStored: 40_000_000_000,
        }));
        const { memory, isWhole } = writeMemory({ jobs, storageReadAt: 1 });
        expect(Buffer.byteLength(JSON.stringify(memory))).toBeLessThanOrEqual(16 * 1024);
        expect(isWhole).toBe(memory.jobs.length === count);
        expect(readMemory(memory).jobs).toHaveLength(memory.jobs.length);
      },
    ),
    { numRuns: 30 },
  );
});

it.each([[null], [{ jobs: 'x' }], [{ jobs: [['host']] }], [[]]])('that is %j holds nothing', (memory) => {
  expect(readMemory(memory)).toEqual({ jobs: [], storageReadAt: null });
});
