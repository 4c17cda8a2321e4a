import { expect, it } from 'vitest';
import { readKeptMail } from './mail';

const UNCOMPARABLE: unknown = JSON.parse('{"length":{"toString":"x","valueOf":1}}');

it.each([
  ['an id that is none is left out', { messageId: 1 }, { messageId: null, subject: '', dkim: 'fail' }],
  ['an id of a length that is none makes it no mail', { messageId: UNCOMPARABLE }, null],
  ['a text is no mail', 'mail', null],
])('%s', (_rule, kept, expected) => {
  if (expected === null) expect(readKeptMail(kept)).toBeNull();
  else expect(readKeptMail(kept)).toMatchObject(expected);
});
