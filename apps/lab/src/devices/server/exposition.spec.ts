import { expect, it } from 'vitest';
import { CpuTime } from './cpu-time';
import { metric, oneOf } from './exposition';

it('writes a metric with its labels, escaped', () => {
  expect(metric('up', 'gauge', [[{ path: 'C:\\"x"\n' }, 1]])).toBe(
    '# HELP up Make-believe.\n# TYPE up gauge\nup{path="C:\\\\\\"x\\"\\n"} 1\n',
  );
  expect(metric('up', 'counter', 2)).toContain('up 2\n');
});

it('marks the one state that holds', () => {
  expect(oneOf(['on', 'off'], 'off', { name: 'x' })).toEqual([
    [{ name: 'x', state: 'on' }, 0],
    [{ name: 'x', state: 'off' }, 1],
  ]);
});

it('counts processor time by the load since the last look, never backwards', () => {
  const cpu = new CpuTime(4, 10_000);
  expect(cpu.look(20_000, 25)).toEqual({ busy: 2.5, idle: 7.5 });
  expect(cpu.look(20_000, 90)).toEqual({ busy: 2.5, idle: 7.5 });
  expect(cpu.look(15_000, 90)).toEqual({ busy: 2.5, idle: 7.5 });
});
