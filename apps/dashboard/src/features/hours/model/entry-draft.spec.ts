import { describe, expect, it } from 'vitest';
import {
  draftOf,
  draftProblems,
  emptyDraft,
  inputOf,
  type DraftProblems,
  type EntryDraft,
} from './entry-draft';
import { anEntry } from './hours-fixtures';

const TODAY = '2026-11-23';
const GOOD = emptyDraft(TODAY, { customerId: 'c', from: '09:00', until: '09:45' });

describe('an entry in the making', () => {
  it.each<[string, Partial<EntryDraft>, DraftProblems]>([
    ['is fine', {}, {}],
    ['needs a customer', { customerId: '' }, { customerId: 'required' }],
    ['needs a day', { workDate: '' }, { workDate: 'required' }],
    ['is not of tomorrow', { workDate: '2026-11-24' }, { workDate: 'too-late' }],
    ['needs both ends', { from: '', until: '' }, { from: 'required', until: 'required' }],
    ['took some time', { until: '09:00' }, { until: 'no-time' }],
    ['may pass midnight', { from: '23:30', until: '00:15' }, {}],
    ['by its length needs one', { how: 'minutes' }, { minutes: 'required' }],
    ['by its length needs a start', { how: 'minutes', from: '', minutes: '15' }, { from: 'required' }],
    ['by its length can be read', { how: 'minutes', minutes: '1:30' }, {}],
    ['by its length is no word', { how: 'minutes', minutes: 'all day' }, { minutes: 'not-minutes' }],
    ['by its length is not nothing', { how: 'minutes', minutes: '0' }, { minutes: 'not-minutes' }],
    ['is no longer than a day', { how: 'minutes', minutes: '25:00' }, { minutes: 'too-long' }],
    ['travel can be read', { travel: 'far' }, { travel: 'not-minutes' }],
    ['travel is no longer than a day', { travel: '1441' }, { travel: 'too-long' }],
  ])('%s', (_rule, part, problems) => {
    expect(draftProblems({ ...GOOD, ...part }, TODAY)).toEqual(problems);
  });

  it.each<[string, Partial<EntryDraft>, string, string]>([
    ['from and to', {}, '2026-11-23T08:00:00.000Z', '2026-11-23T08:45:00.000Z'],
    [
      'past midnight',
      { from: '23:30', until: '00:15' },
      '2026-11-23T22:30:00.000Z',
      '2026-11-23T23:15:00.000Z',
    ],
    [
      'by its length',
      { how: 'minutes', minutes: '1u30' },
      '2026-11-23T08:00:00.000Z',
      '2026-11-23T09:30:00.000Z',
    ],
    [
      'through the night the clock is put forward',
      { workDate: '2026-03-29', from: '01:30', until: '03:30' },
      '2026-03-29T00:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
    ],
  ])('is sent as moments: %s', (_rule, part, startedAt, endedAt) => {
    expect(inputOf({ ...GOOD, ...part })).toMatchObject({ startedAt, endedAt });
  });
});

describe('an entry that is changed', () => {
  it.each([
    ['an ordinary one', '2026-11-23T08:00:00.000Z', '2026-11-23T08:45:00.000Z', 45, 'span'],
    ['past midnight', '2026-11-23T22:30:00.000Z', '2026-11-23T23:15:00.000Z', 45, 'span'],
    ['of a whole day', '2026-11-22T08:00:00.000Z', '2026-11-23T08:00:00.000Z', 1_440, 'minutes'],
    // 02:10 to 02:40, the first time that the clock shows them.
    ['in the hour that comes twice', '2026-10-25T00:10:00.000Z', '2026-10-25T00:40:00.000Z', 30, 'minutes'],
  ] as const)(
    'is the same again where nothing was touched: %s',
    (_rule, startedAt, endedAt, rawMinutes, how) => {
      const draft = draftOf(anEntry({ startedAt, endedAt, rawMinutes, travelMinutes: 20 }));
      expect(draft.how).toBe(how);
      expect(inputOf(draft)).toMatchObject({ startedAt, endedAt, travelMinutes: 20, assetId: null });
    },
  );
});
