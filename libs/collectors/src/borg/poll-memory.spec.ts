import { expect, it } from 'vitest';
import { isMeasuringDue, markOf, readMemory, withMeasured } from './poll-memory';

const HOUR = 3_600_000;
const archive = (n: number) => ({ id: n.toString(16).padStart(64, '0'), name: `web-${n}` });
const measured = { bytes: 1, at: 0, of: markOf([archive(1)]) };
const memory = { repository: 'x', jobs: 1, measured, sizes: [] };

it.each([
  ['never before: yes', null, [archive(1)], 0, true],
  ['nothing new after days: no', memory, [archive(1)], 100 * HOUR, false],
  ['a new one, too soon: no', memory, [archive(1), archive(2)], 19 * HOUR, false],
  ['a new one, a day later: yes', memory, [archive(1), archive(2)], 20 * HOUR, true],
  ['one was removed, a day later: yes', memory, [], 20 * HOUR, true],
  ['what was remembered is no memory: yes', { measured: 'x' }, [archive(1)], 0, true],
])('sizes are measured, %s', (_rule, before, archives, now, isDue) => {
  expect(isMeasuringDue(readMemory(before), archives, now)).toBe(isDue);
});

it('stays within the 16 kB of a memory, however many archives were measured', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const stats = { original_size: most, deduplicated_size: most, nfiles: most };
  const archives = Array.from({ length: 1000 }, (_, n) => ({ id: archive(n).id.repeat(3), stats }));
  const sizes = withMeasured([], { archives, cache: { stats: { unique_csize: most } } });
  expect(JSON.stringify({ repository: 'x'.repeat(200), jobs: 400, measured, sizes }).length).toBeLessThan(
    16_384,
  );
});
