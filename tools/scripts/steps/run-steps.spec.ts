import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runSteps } from './run-steps.mjs';

type Step = Parameters<typeof runSteps>[0][number][number][number];
type Result = Awaited<ReturnType<Step['run']>>;

const step = (name: string, result: Result | Error, more: object = {}): Step => ({
  name,
  run: () => (result instanceof Error ? Promise.reject(result) : Promise.resolve(result)),
  ...more,
});
const fine = { passed: 1, failed: 0 };
const broken = { passed: 0, failed: 1, detail: 'line 1\nline 2' };

let lines: string[] = [];
beforeEach(() => {
  lines = [];
  const keep = (line: unknown) => void lines.push(String(line));
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const counts = () => lines.filter((line) => /^\d+ passed, \d+ failed$/.test(line));

describe('running the steps', () => {
  it.each([
    [
      'everything held',
      [[[step('a', fine)], [step('b', { passed: 7, failed: 0 })]]],
      '8 passed, 0 failed',
      0,
    ],
    ['one of two failed', [[[step('a', fine)]], [[step('b', broken)]]], '1 passed, 1 failed', 1],
    [
      'a step broke off',
      [[[step('a', fine), step('b', new Error('no such thing'))]]],
      '1 passed, 1 failed',
      1,
    ],
    ['nothing ran at all', [[[step('a', { passed: 0, failed: 0 })]]], '0 passed, 0 failed', 1],
    [
      'the first stage failed: the rest cannot be told',
      [[[step('a', broken)]], [[step('b', fine)]]],
      '0 passed, 1 failed',
      1,
    ],
  ])('%s', async (_rule, stages, last, code) => {
    expect(await runSteps(stages)).toBe(code);
    expect(lines.at(-1)).toBe(last);
    expect(counts()).toHaveLength(1);
  });

  it('shows in full what failed and nothing of what held', async () => {
    await runSteps([[[step('a', { ...fine, detail: 'all is well' })]], [[step('b', broken)]]]);
    expect(lines.join('\n')).toContain('line 1\nline 2');
    expect(lines.join('\n')).not.toContain('all is well');
  });

  it('runs chosen steps and what they all rest on', async () => {
    const stages = [[[step('base', fine, { always: true })]], [[step('a', fine)], [step('b', broken)]]];
    expect(await runSteps(stages, ['a'])).toBe(0);
    expect(lines.at(-1)).toBe('2 passed, 0 failed');
  });

  it('knows its steps: a wrong name lists the right ones', async () => {
    expect(await runSteps([[[step('a', fine)], [step('b', fine)]]], ['c'])).toBe(1);
    expect(lines).toEqual(['No step is called c. The steps are: a, b.']);
  });
});
