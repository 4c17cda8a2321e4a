import { expect, it } from 'vitest';
import { storageObservation } from './storage-aspect';

it.each([
  ['a part of the whole', 250, 1000, 25],
  ['more than the whole is full', 1200, 1000, 100],
  ['nothing used is nothing', 0, 1000, 0],
  ['a whole of nothing is not told', 0, 0, null],
  ['what is not told has no value', null, 1000, null],
  ['less than nothing has no value', -1, 1000, null],
])('%s', (_rule, used, total, value) => {
  expect(storageObservation({ instance: 'a', used, total }).reading).toEqual({
    kind: 'level',
    value,
    unit: 'percent',
  });
});

it('tells what is wrong rather than how much is used', () => {
  const told = { instance: 'a', used: 7.2e9, total: 100e9 };
  expect(storageObservation(told).detail).toBe('7.2 GB of 100.0 GB');
  expect(storageObservation({ ...told, trouble: 'not mounted' }).detail).toBe('not mounted');
});
