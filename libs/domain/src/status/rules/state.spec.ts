import { expect, test } from 'vitest';
import { judge } from '../judge';
import type { StatePolicy } from '../policy';

const policy: StatePolicy = {
  kind: 'state',
  ok: ['running', 'Up', 'odd'],
  warning: ['degraded', 'odd'],
  critical: ['stopped'],
};
const state = (value: string) => judge({ kind: 'state', value }, policy, { now: 0 });

test.each([
  ['a good word', 'running', 'ok', 'state'],
  ['case does not matter in the answer', 'RUNNING', 'ok', 'state'],
  ['nor in the list', 'up', 'ok', 'state'],
  ['nor does white space around it', ' running\r\n', 'ok', 'state'],
  ['a worrying word', 'Degraded', 'warning', 'state'],
  ['a bad word', 'stopped', 'critical', 'state'],
  ['in two lists the worse counts', 'odd', 'warning', 'state'],
  ['a word never seen before', 'hibernating', 'unknown', 'unrecognised'],
  ['a word that merely holds a good one', 'not running', 'unknown', 'unrecognised'],
  ['no word', '', 'unknown', 'unrecognised'],
])('%s', (_rule, word, status, code) => {
  expect(state(word)).toEqual({ status, reason: { code, params: { value: word } } });
});

test('a long answer is cut to 100 characters, and is not taken for the word it begins with', () => {
  const long = `running${' '.repeat(200)}not`;
  expect(state(long)).toEqual({
    status: 'unknown',
    reason: { code: 'unrecognised', params: { value: long.slice(0, 100) } },
  });
});
