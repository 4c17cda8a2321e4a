import type { ReportSummary } from '@nachtwacht/contracts';
import { expect, test } from 'vitest';
import { inOrder, progressOf, queueState, readable } from './queue';

const report = (over: Partial<ReportSummary> = {}): ReportSummary => ({
  id: '0190c0de-0000-7000-8000-000000000001',
  customerId: '0190c0de-0000-7000-8000-000000000002',
  customerName: 'Praktijk',
  month: '2027-03',
  revision: 1,
  state: 'draft',
  asOf: '2027-04-01T04:00:00.000Z',
  correction: null,
  madeBy: null,
  madeByName: null,
  isBuilt: true,
  bodyHash: null,
  checkedBy: null,
  checkedByName: null,
  checkedAt: null,
  publishedByName: null,
  publishedAt: null,
  chainSeq: null,
  chainHash: null,
  version: 1,
  receipts: [],
  lights: null,
  ...over,
});
const READ = [{ kind: 'read', by: 'Een', at: '2027-04-02T04:00:00.000Z' }];

test.each<[string, Partial<ReportSummary>, string]>([
  ['without a body it is being made', { isBuilt: false }, 'making'],
  ['built it is to be checked', {}, 'draft'],
  ['checked it is to be published', { state: 'checked' }, 'checked'],
  [
    'downloaded is not read',
    { state: 'published', receipts: [{ ...READ[0]!, kind: 'downloaded' }] },
    'published',
  ],
  ['read by somebody', { state: 'published', receipts: READ }, 'read'],
])('%s', (_rule, over, state) => {
  expect(queueState(report(over))).toBe(state);
});

test('what asks for a person stands first, then the newest month', () => {
  const reports = [
    report({ state: 'published', month: '2027-02' }),
    report({ state: 'published', month: '2027-03' }),
    report({ state: 'checked' }),
    report({}),
  ];
  expect(inOrder(reports).map(({ state, month }) => `${state} ${month}`)).toEqual([
    'draft 2027-03',
    'checked 2027-03',
    'published 2027-03',
    'published 2027-02',
  ]);
});

test('a change is read in one language', () => {
  const changes = [
    { path: 'firstPage.safe.sentences.0.nl', before: '"Goed"', after: '"Slecht"' },
    { path: 'firstPage.safe.sentences.0.en', before: '"Good"', after: '"Bad"' },
    { path: 'totals.backups.missed', before: '0', after: '2' },
    { path: 'firstPage.safe.sentences.1', before: null, after: '{"code":"x","nl":"Nieuw","en":"New"}' },
  ];
  expect(readable(changes, 'en')).toEqual([
    { path: 'firstPage.safe.sentences.0.en', before: 'Good', after: 'Bad' },
    { path: 'totals.backups.missed', before: '0', after: '2' },
    { path: 'firstPage.safe.sentences.1', before: '–', after: 'New' },
  ]);
});

test('progress is that of the newest month in which a draft is being made', () => {
  expect(progressOf([report()])).toBeNull();
  expect(
    progressOf([
      report({ month: '2027-02', isBuilt: false }),
      report({ isBuilt: false }),
      report({ state: 'published' }),
      report(),
      report({ month: '2027-04' }),
    ]),
  ).toEqual({ month: '2027-03', done: 2, total: 3 });
});
