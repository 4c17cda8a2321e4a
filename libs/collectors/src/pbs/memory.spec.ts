import { expect, it } from 'vitest';
import { readMemory } from './memory';

const NOTHING = { jobs: 0, stores: [] };
const UNCOMPARABLE: unknown = JSON.parse('{"length":{"toString":"x","valueOf":1}}');

it.each([
  ['what was remembered is known again', { jobs: 3, stores: ['main'] }, { jobs: 3, stores: ['main'] }],
  ['nothing is nothing', null, NOTHING],
  ['a name that is none is nothing', { jobs: 3, stores: [1] }, { jobs: 3, stores: [] }],
  ['a name of a length that is none is nothing', { jobs: 3, stores: [UNCOMPARABLE] }, NOTHING],
])('%s', (_rule, memory, expected) => {
  expect(readMemory(memory)).toEqual(expected);
});
