import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../shared/api/api-error';
import { wrongRows } from './wrong-rows';

const refused = (fields: Record<string, string>) =>
  new ApiError('refused', 422, { code: 'invalid', message: '', fields });

describe('what is wrong with a row that was sent', () => {
  it.each([
    [
      'is told at the thing that was sent in that place',
      refused({ 'items.1.siteId': 'no site' }),
      { b: 'no site' },
    ],
    [
      'is told once per row',
      refused({ 'items.0.name': 'first', 'items.0.siteId': 'second' }),
      { a: 'first' },
    ],
    ['is nothing for a place that was not sent', refused({ 'items.9.name': 'x' }), {}],
    ['is nothing for another field', refused({ items: 'too many' }), {}],
    ['is nothing for another error', new Error('x'), {}],
  ])('%s', (_rule, error, expected) => {
    expect(wrongRows(error, ['a', 'b'])).toEqual(expected);
  });
});
