import { describe, expect, it } from 'vitest';
import { readRunId, readSignal } from './read-signal';

describe('what the address of a push says', () => {
  it.each([
    ['nothing more is success', undefined, { signal: 'success', exitCode: null }],
    ['a slash at the end is success', '', { signal: 'success', exitCode: null }],
    ['start', 'start', { signal: 'start', exitCode: null }],
    ['an exit code is kept as a number', '007', { signal: 'exit', exitCode: 7 }],
    ['no process ends with 256', '256', null],
    ['a minus is no exit code', '-1', null],
    ['words are written small', 'START', null],
    ['success is not said', 'success', null],
  ])('%s', (_rule, word, expected) => {
    expect(readSignal(word)).toEqual(expected);
  });

  it.each([
    ['an id of a run is kept', '4f1c-x', '4f1c-x'],
    ['and cut', 'x'.repeat(200), 'x'.repeat(100)],
    ['an empty one is none', '', null],
    ['two are none', ['1', '2'], null],
    ['spaces and control characters make it none', 'a\nb', null],
  ])('%s', (_rule, rid, expected) => {
    expect(readRunId(rid)).toBe(expected);
  });
});
