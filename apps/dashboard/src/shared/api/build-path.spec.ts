import { describe, expect, it } from 'vitest';
import { buildPath, type Params } from './build-path';

describe('the path of a call', () => {
  it.each<[string, string, Params, unknown, string]>([
    ['stays as it is without names', '/board', {}, undefined, '/board'],
    [
      'takes the values of its names',
      '/assets/:id/transitions',
      { id: 'a1' },
      undefined,
      '/assets/a1/transitions',
    ],
    ['takes numbers', '/checks/:id/metrics', { id: 12 }, { range: 'day' }, '/checks/12/metrics?range=day'],
    [
      'escapes values, which can not lead elsewhere',
      '/assets/:id',
      { id: '../me?x' },
      undefined,
      '/assets/..%2Fme%3Fx',
    ],
    ['escapes the query', '/search', {}, { q: 'a&b=c é' }, '/search?q=a%26b%3Dc+%C3%A9'],
    ['leaves out what is not given', '/customers', {}, { archived: undefined, q: null }, '/customers'],
    ['keeps false and zero', '/x', {}, { archived: false, before: 0 }, '/x?archived=false&before=0'],
  ])('%s', (_, path, params, query, expected) => {
    expect(buildPath(path, params, query)).toBe(expected);
  });

  it('refuses to guess a missing value', () => {
    expect(() => buildPath('/assets/:id')).toThrow('needs a value for :id');
  });
});
