import type { BackupRun } from '@nachtwacht/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMemory, writeMemory } from './memory';

const run = (id: number, message: string): BackupRun => ({
  id: `${id}:2026-11-21T21:00:10.000Z`,
  outcome: 'failed',
  rawStatus: 'failed',
  startedAt: '2026-11-21T21:00:10.000Z',
  finishedAt: '2026-11-21T21:31:36.000Z',
  bytesProcessed: null,
  bytesStored: null,
  files: null,
  message,
});

it('a run is remembered whole: what is told again without something would unsay it', () => {
  const last = new Map([['hyper-backup:3', run(3, 'The destination could not be reached')]]);
  const memory: unknown = JSON.parse(JSON.stringify(writeMemory({ active: 1, hyper: 1, last })));
  expect(readMemory(memory)).toEqual({ active: 1, hyper: 1, last });
});

it('stays within its 16 kB, whatever the NAS says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (message) => {
      const last = new Map(Array.from({ length: 50 }, (_, i) => [`hyper-backup:${i}`, run(i, message)]));
      const memory = writeMemory({ active: 9, hyper: 50, last });
      expect(Buffer.byteLength(JSON.stringify(memory))).toBeLessThanOrEqual(16 * 1024);
    }),
  );
});

it.each([[null], ['x'], [{ last: [['a', { id: '' }]] }], [{ active: -1, last: 7 }]])(
  'that is %j holds nothing',
  (memory) => {
    expect(readMemory(memory)).toEqual({ active: 0, hyper: 0, last: new Map() });
  },
);
