import { describe, expect, it } from 'vitest';
import { differences } from './differences';

type Fields = Record<string, unknown>;

describe('the difference that an act made', () => {
  it.each<[rule: string, before: Fields, after: Fields, told: [string, string | null, string | null][]]>([
    ['a name', { name: 'Oud' }, { name: 'Nieuw' }, [['name', 'Oud', 'Nieuw']]],
    [
      'something new',
      {},
      { name: 'Nieuw', code: 'n' },
      [
        ['code', null, 'n'],
        ['name', null, 'Nieuw'],
      ],
    ],
    ['something gone', { site_id: 'x' }, { site_id: null }, [['site_id', 'x', null]]],
    [
      'only what differs inside settings',
      { settings: { url: 'a', same: 1 } },
      { settings: { url: 'b', same: 1 } },
      [['settings.url', 'a', 'b']],
    ],
    ['lists', { approved_ports: [] }, { approved_ports: ['443', '80'] }, [['approved_ports', '', '443, 80']]],
    ['switches', { enabled: true }, { enabled: false }, [['enabled', 'true', 'false']]],
    [
      'a secret that was replaced by another',
      { sealed: '***' },
      { sealed: '***' },
      [['sealed', '***', '***']],
    ],
    [
      'no ids, which tell a person nothing',
      {},
      { id: 'x', customer_id: 'y', name: 'z' },
      [['name', null, 'z']],
    ],
    ['nothing', {}, {}, []],
  ])('%s', (_rule, before, after, told) => {
    expect(differences({ before, after }).map((each) => [each.column, each.before, each.after])).toEqual(
      told,
    );
  });
});
