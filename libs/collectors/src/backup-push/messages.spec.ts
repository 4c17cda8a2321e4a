import type { PushedMessage } from '@nachtwacht/collector-kit';
import { expect, it } from 'vitest';
import { MESSAGES_READ, newestMessages, readMessages } from './messages';

function pushed(id: number, signal: PushedMessage['signal']): PushedMessage {
  const receivedAt = new Date(Date.UTC(2026, 10, 21, 20, 0, id)).toISOString();
  return { id: String(id), receivedAt, signal, exitCode: null, runId: null, body: '', contentType: null };
}

it('keeps the ends of runs however many log lines follow', () => {
  const inbox = [
    pushed(0, 'start'),
    pushed(1, 'fail'),
    ...Array.from({ length: 500 }, (_, i) => pushed(i + 2, 'log')),
  ];
  const kept = newestMessages(inbox);
  expect(kept.slice(0, 2)).toEqual(inbox.slice(0, 2));
  expect(kept.at(-1)).toEqual(inbox.at(-1));
  expect(kept.length).toBeLessThanOrEqual(MESSAGES_READ);
});

it('keeps the newest when there are many runs', () => {
  const inbox = Array.from({ length: 500 }, (_, i) => pushed(i, 'success'));
  expect(newestMessages(inbox)).toEqual(inbox.slice(-MESSAGES_READ / 2));
});

it('leaves out what is no message and keeps a word it does not know', () => {
  const odd = { ...pushed(1, 'log'), signal: 'paused' };
  const answers = { messages: [null, { id: 'x' }, odd] };
  expect(readMessages(answers)).toMatchObject([{ id: '1', signal: 'unknown', word: 'paused' }]);
});
