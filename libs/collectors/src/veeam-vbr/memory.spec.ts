import { describe, expect, it } from 'vitest';
import { HOUR_MS, isStoredDue, readMemory, writeMemory } from './memory';

const NOW = Date.UTC(2026, 10, 22, 6);
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('what is stored is asked', () => {
  it.each([
    ['at once when it never was', 0, true],
    ['not again within the hour', NOW - HOUR_MS / 2, false],
    ['when the hour is over', NOW - HOUR_MS, true],
    ['when the clock was set back', NOW + HOUR_MS, true],
  ])('%s', (_rule, storedAt, expected) => {
    expect(isStoredDue({ ...readMemory(null), storedAt }, NOW)).toBe(expected);
  });
});

it('stays within what a poll may remember', () => {
  const memory = writeMemory({
    jobs: 499,
    revision: '1.3-rev2',
    storedAt: NOW,
    stored: Array.from({ length: 499 }, (_, i) => [uuid(i), 9_999_999_999_999]),
    hidden: Array.from({ length: 60 }, (_, i) => [`${uuid(i)}/postgresqllogbackup`, '漢'.repeat(200), NOW]),
  });
  expect(Buffer.byteLength(JSON.stringify(memory))).toBeLessThan(16 * 1024);
  expect(memory.stored).toHaveLength(180);
  expect(memory.hidden).toHaveLength(20);
});
