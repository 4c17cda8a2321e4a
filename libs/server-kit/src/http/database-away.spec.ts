import { expect, it } from 'vitest';
import { isDatabaseAway, isDatabaseClosed } from './database-away';

const coded = (code: string, cause?: unknown) => Object.assign(new Error('x', { cause }), { code });

it.each<[string, unknown, boolean]>([
  ['a refused connection', coded('ECONNREFUSED'), true],
  ['a server that is being stopped', coded('57P01'), true],
  ['a server that is starting', coded('57P03'), true],
  ['too many connections', coded('53300'), true],
  ['a lost connection', new Error('Connection terminated unexpectedly'), true],
  ['a pool without a free connection', new Error('timeout exceeded when trying to connect'), true],
  ['each address refused', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]), true],
  ['wrapped twice', new Error('a', { cause: new Error('b', { cause: coded('ECONNRESET') }) }), true],
  ['told by the driver of the models', new Error('a', { cause: { kind: 'DatabaseNotReachable' } }), true],
  ['told by the driver in its own words', coded('P2010', { originalCode: '57P01' }), true],
  ['a duplicate key', coded('23505'), false],
  ['a deadlock', coded('40P01'), false],
  ['a code that merely begins alike', coded('EPIPELINE'), false],
  ['a failing program', new TypeError('x is not a function'), false],
  ['something that is no error', 'ECONNREFUSED', false],
  ['nothing', null, false],
])('%s: %s', (_rule, error, away) => {
  expect(isDatabaseAway(error)).toBe(away);
});

it('an error that is its own cause ends', () => {
  const error = new Error('x');
  error.cause = error;
  expect(isDatabaseAway(error)).toBe(false);
});

it.each<[string, unknown, boolean]>([
  ['a pool that this process has closed', new Error('Cannot use a pool after calling end on the pool'), true],
  ['a database that went away', coded('57P01'), false],
])('closed by this process: %s', (_rule, error, closed) => {
  expect(isDatabaseClosed(error)).toBe(closed);
});
