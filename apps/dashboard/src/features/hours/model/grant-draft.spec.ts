import { expect, it } from 'vitest';
import { adjustProblems, grantProblems, type GrantDraft } from './grant-draft';

const GOOD: GrantDraft = {
  source: 'bought',
  amount: '10u',
  validFrom: '2026-11-23',
  lastDay: '',
  reason: 'Offerte 12',
};

it.each<[string, Partial<GrantDraft>, ReturnType<typeof grantProblems>]>([
  ['a lot that never expires is fine', {}, {}],
  ['so is one of a single day', { lastDay: '2026-11-23' }, {}],
  ['it does not expire before it is valid', { lastDay: '2026-11-22' }, { lastDay: 'backwards' }],
  ['it holds some time', { amount: '0' }, { amount: 'badAmount' }],
  ['that can be read', { amount: 'tien' }, { amount: 'badAmount' }],
  ['it has a first day', { validFrom: '' }, { validFrom: 'required' }],
  ['it has a reason', { reason: ' x ' }, { reason: 'badReason' }],
])('%s', (_rule, part, problems) => {
  expect(grantProblems({ ...GOOD, ...part })).toEqual(problems);
});

it('a correction needs an amount and a reason', () => {
  expect(adjustProblems({ direction: 'up', amount: '', reason: '' })).toEqual({
    amount: 'badAmount',
    reason: 'badReason',
  });
  expect(adjustProblems({ direction: 'down', amount: '15', reason: 'Dubbel geboekt' })).toEqual({});
});
