import { expect, it } from 'vitest';
import { readOptions } from './options';

const SIGNED = { LAB_EMAIL: 'lab@example.nl', LAB_PASSWORD: 'make-believe' };

it('has defaults for everything', () => {
  expect(readOptions([], {})).toEqual({
    data: 'data/lab',
    'day-minutes': 30,
    seed: 1,
    scenario: true,
    'trusted-authority': false,
  });
});

it('takes arguments before the environment, and the password from the environment', () => {
  const options = readOptions(['--product', 'http://127.0.0.1:4300', '--day-minutes', '60'], {
    ...SIGNED,
    LAB_DAY_MINUTES: '20',
    LAB_SCENARIO: 'false',
  });
  expect(options).toMatchObject({
    product: 'http://127.0.0.1:4300',
    password: 'make-believe',
    'day-minutes': 60,
    scenario: false,
  });
});

it.each([
  ['a length of day without a schedule', ['--day-minutes', '7'], {}, 'day-minutes'],
  ['a port that can not be', ['--port', '99999'], {}, 'port'],
  ['a product without somebody to sign in', ['--product', 'http://127.0.0.1:1'], {}, '--email'],
  ['an address of another kind', ['--product', 'ftp://x'], SIGNED, 'product'],
  ['an option that is not there', ['--colour', 'red'], {}, 'colour'],
])('refuses %s and says which', (_rule, argv, environment, word) => {
  expect(() => readOptions(argv, environment)).toThrow(word);
});
