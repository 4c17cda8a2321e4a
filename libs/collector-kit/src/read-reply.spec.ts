import { PollFault } from './collector';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseJson, readReply, soundOr } from './read-reply';

const Status = z.object({ version: z.string(), ports: z.array(z.object({ id: z.number() })) });

describe('a reply', () => {
  it('gives the fields that are used and no others', () => {
    const reply = { version: '1', ports: [{ id: 1, more: true }], extra: 1 };
    expect(readReply(Status, reply, 'the status')).toEqual({ version: '1', ports: [{ id: 1 }] });
  });

  const rules: readonly [string, unknown, RegExp][] = [
    ['lacks a field', { ports: [] }, /^the status has another shape than expected at version: /],
    ['has another type deep within', { version: '1', ports: [{ id: 'x' }] }, /at ports\.0\.id: /],
    ['is no object at all', null, /^the status has another shape than expected: /],
  ];
  it.each(rules)('is a bad one when it %s', (_, value, text) => {
    expect(() => readReply(Status, value, 'the status')).toThrow(
      expect.objectContaining({
        fault: { class: 'bad-reply', text: expect.stringMatching(text) as string },
      }) as Error,
    );
  });

  it('is a bad one when it is not JSON', () => {
    expect(parseJson('{"a":1}', 'the status')).toEqual({ a: 1 });
    expect(() => parseJson('<html>', 'the status')).toThrow('the status is not JSON');
  });

  it('may be nested deeply', () => {
    const depth = 100_000;
    const text = '['.repeat(depth) + ']'.repeat(depth);
    expect(() => readReply(Status, parseJson(text, 'the status'), 'the status')).toThrow('another shape');
  });
});

describe('an object with a length that is none, where a text is expected', () => {
  const hostile: unknown = JSON.parse('{"length":{"toString":"x","valueOf":1}}');
  it('is of another shape like any other', () => {
    expect(soundOr(z.string().min(1), hostile)).toBeUndefined();
    expect(() => readReply(z.string().min(1), hostile, 'the reply')).toThrow(PollFault);
  });
});
