import { expect, it } from 'vitest';
import { workerOf } from './worker-id';

it.each([
  ['as older servers write it', 'main:vm/903', { store: 'main', ns: null, type: 'vm', id: '903' }],
  ['of a host', 'main:host/srv-01.lan', { store: 'main', ns: null, type: 'host', id: 'srv-01.lan' }],
  ['with a namespace', 'main:ns/praktijk/vm/903', { store: 'main', ns: 'praktijk', type: 'vm', id: '903' }],
  ['with a deep one', 'main:ns/a/ns/b/ct/1', { store: 'main', ns: 'a/b', type: 'ct', id: '1' }],
  ['with one called ns', 'main:ns/ns/vm/1', { store: 'main', ns: 'ns', type: 'vm', id: '1' }],
  ['of a snapshot is none', 'main:vm/903/65F00000', null],
  ['of a store is none', 'main', null],
  ['that is not there is none', null, null],
])('a worker id %s', (_rule, id, expected) => {
  expect(workerOf(id)).toEqual(expected);
});
