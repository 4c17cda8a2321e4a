import { describe, expect, it } from 'vitest';
import type { Column } from './columns';
import { readRow } from './read-row';

const EMPTY = {
  customer_code: 'A1',
  customer_name: '',
  site: '',
  city: '',
  asset: '',
  kind: '',
  service: '',
};
const read = (cells: Partial<Record<Column, string>>) => readRow({ line: 7, cells: { ...EMPTY, ...cells } });

describe('reading one line', () => {
  it('keeps what it says and nothing of what it does not', () => {
    expect(read({ customer_name: 'Noord', asset: 'fw', kind: 'firewall', service: 'Firewall' })).toEqual({
      line: 7,
      code: 'A1',
      customerName: 'Noord',
      site: null,
      city: null,
      asset: 'fw',
      kind: 'firewall',
      service: 'Firewall',
    });
  });

  it.each([
    ['Toegangspunt', 'access-point'],
    ['access point', 'access-point'],
    ['Back-up', 'backup-job'],
    ['backup_job', 'backup-job'],
    ['SERVER', 'server'],
    ['lijn', 'line'],
  ])('knows the kind %s', (kind, expected) => {
    expect(read({ asset: 'x', kind })).toMatchObject({ kind: expected });
  });

  it.each<[string, Partial<Record<Column, string>>, Column[]]>([
    ['no customer', { customer_code: '' }, ['customer_code']],
    ['a code that no form would take', { customer_code: 'a b' }, ['customer_code']],
    [
      'names that are too long',
      { customer_name: 'x'.repeat(201), site: 'x'.repeat(201) },
      ['customer_name', 'site'],
    ],
    ['a kind that does not exist', { asset: 'x', kind: 'koffiezetter' }, ['kind']],
    ['a kind without an asset', { kind: 'server' }, ['asset']],
    ['a service without an asset', { service: 'server' }, ['asset']],
    ['a city without a site', { city: 'Delft' }, ['site']],
  ])('tells all that is wrong: %s', (_what, cells, columns) => {
    const errors = read(cells);
    expect(Array.isArray(errors) && errors.map(({ line, column }) => [line, column])).toEqual(
      columns.map((column) => [7, column]),
    );
  });
});
