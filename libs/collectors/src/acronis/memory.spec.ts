import { expect, it } from 'vitest';
import { readMemory, writeMemory } from './memory';

const DAY_MS = 86_400_000;
const TODAY = 20_779;
const key = (n: number): string => {
  const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  return `${id}/${id}`;
};

it('remembers jobs that no longer run, for two months', () => {
  const first = writeMemory([key(1), key(2)], readMemory(null), TODAY * DAY_MS);
  const later = writeMemory([key(2)], first, (TODAY + 30) * DAY_MS);
  expect(later).toEqual({
    jobs: 1,
    known: [
      [key(2), TODAY + 30],
      [key(1), TODAY],
    ],
  });
  expect(writeMemory([], later, (TODAY + 61) * DAY_MS).known).toEqual([[key(2), TODAY + 30]]);
});

it('stays within what a poll may remember', () => {
  const keys = Array.from({ length: 499 }, (_, i) => key(i));
  const memory = writeMemory(keys, readMemory(null), TODAY * DAY_MS);
  expect(JSON.stringify(memory).length).toBeLessThan(16 * 1024);
  expect(memory).toMatchObject({ jobs: 499 });
});
