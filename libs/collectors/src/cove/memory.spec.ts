import { expect, it } from 'vitest';
import { readMemory, writeMemory } from './memory';

const START = 1_795_296_600;

it.each([
  ['all jobs that a connection holds', 400, 7],
  ['no more than fit, of devices with long ids', 500, 12],
])('remembers %s', (_rule, count, digits) => {
  const completed = new Map(
    Array.from({ length: count }, (_, i) => [
      `${String(i).padStart(digits, '1')}/D01`,
      { session: START + i, completed: START + i + 1500 },
    ]),
  );
  const memory = writeMemory({ jobs: count, completed });
  expect(JSON.stringify(memory).length).toBeLessThan(16 * 1024);
  if (count === 400) expect(readMemory(memory)).toEqual({ jobs: count, completed });
  else expect(memory.completed.length).toBeGreaterThan(300);
});

it.each([[null], ['x'], [{ jobs: -1, completed: [['a', 'b', 'c']] }], [{ completed: {} }]])(
  'counts %j as nothing',
  (memory) => {
    expect(readMemory(memory)).toEqual({ jobs: 0, completed: new Map() });
  },
);
