import { Refusal } from '@nachtwacht/domain';
import { describe, expect, test } from 'vitest';
import { changeRestoreTest } from './change-restore-test';
import type { KeptRestoreTest } from './promise-store';

const TODAY = '2027-03-10';
const planned: KeptRestoreTest = {
  jobId: null,
  plannedOn: '2027-03-09',
  doneOn: null,
  method: 'files',
  restored: null,
  durationMinutes: null,
  result: null,
  remarks: null,
  doneBy: null,
  cancelled: false,
};
const account = {
  doneOn: '2027-03-09',
  restored: 'Patiëntenbestand',
  durationMinutes: 40,
  result: 'passed',
} as const;
const done: KeptRestoreTest = { ...planned, ...account, doneBy: 'Eerste' };
type Patch = Parameters<typeof changeRestoreTest>[1];

test.each<[string, KeptRestoreTest, Patch, Partial<KeptRestoreTest>]>([
  ['it is planned anew', planned, { plannedOn: '2027-04-01' }, { plannedOn: '2027-04-01', doneBy: null }],
  ['it was done, by who writes it down', planned, account, { ...account, doneBy: 'Iemand' }],
  ['it was done today', planned, { ...account, doneOn: TODAY }, { doneOn: TODAY }],
  ['it took no time', planned, { ...account, durationMinutes: 0 }, { durationMinutes: 0 }],
  ['what was done is corrected, by name', done, { result: 'failed' }, { result: 'failed', doneBy: 'Iemand' }],
  [
    'a remark is no account',
    planned,
    { remarks: 'Sleutel ligt klaar' },
    { remarks: 'Sleutel ligt klaar', doneBy: null },
  ],
  ['a remark leaves who did it', done, { remarks: 'x' }, { doneBy: 'Eerste' }],
  ['it is cancelled', planned, { cancelled: true }, { cancelled: true }],
  ['nothing', planned, {}, planned],
])('%s', (_rule, before, patch, expected) => {
  expect(changeRestoreTest(before, patch, 'Iemand', TODAY)).toMatchObject(expected);
});

describe('is refused', () => {
  test.each<[string, KeptRestoreTest, Patch, object]>([
    [
      'half an account',
      planned,
      { doneOn: '2027-03-09', result: 'passed' },
      { fields: { restored: expect.any(String) as string, durationMinutes: expect.any(String) as string } },
    ],
    [
      'a day that is to come',
      planned,
      { ...account, doneOn: '2027-03-11' },
      { fields: { doneOn: expect.any(String) as string } },
    ],
    ['another day for what was done', done, { plannedOn: '2027-04-01' }, { code: 'restore-test-done' }],
    ['to cancel what was done', done, { cancelled: true }, { code: 'restore-test-done' }],
    [
      'anything about one that was cancelled',
      { ...planned, cancelled: true },
      { remarks: 'x' },
      { code: 'restore-test-cancelled' },
    ],
  ])('%s', (_rule, before, patch, refusal) => {
    const change = () => changeRestoreTest(before, patch, 'Iemand', TODAY);
    expect(change).toThrow(Refusal);
    expect(change).toThrow(expect.objectContaining(refusal));
  });
});
