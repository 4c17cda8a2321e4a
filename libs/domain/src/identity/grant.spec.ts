import { describe, expect, it } from 'vitest';
import { actorOf } from './access';
import { grantOf, grantProblems, type GrantFields } from './grant';
import { ROLES } from './permissions';

const ID = '6f1c1ed2-9f41-4c34-8f0e-111111111111';
const PERIOD = { from: '2026-01-01', to: '2026-03-31' };
const END = '2026-07-01T00:00:00.000Z';
const of = (role: string, over: Partial<GrantFields> = {}): GrantFields => ({
  role,
  customerId: null,
  period: null,
  endsAt: null,
  ...over,
});

describe('what somebody is let in as', () => {
  it.each<[string, GrantFields, string[]]>([
    ['staff need nothing more', of('engineer'), []],
    ['staff are of no customer', of('engineer', { customerId: ID }), ['customerId']],
    ['staff have no period and no end', of('viewer', { period: PERIOD, endsAt: END }), ['period', 'endsAt']],
    ['an owner needs a customer', of('owner'), ['customerId']],
    ['an owner may have an end', of('owner', { customerId: ID, endsAt: END }), []],
    ['a reader has no period', of('reader', { customerId: ID, period: PERIOD }), ['period']],
    ['an auditor needs it all', of('auditor'), ['customerId', 'period', 'endsAt']],
    [
      'a period ends after it began',
      of('auditor', { customerId: ID, endsAt: END, period: { from: '2026-02-01', to: '2026-01-01' } }),
      ['period'],
    ],
    [
      'a period may be one day',
      of('auditor', { customerId: ID, endsAt: END, period: { from: '2026-02-01', to: '2026-02-01' } }),
      [],
    ],
  ])('%s', (_rule, fields, wrong) => {
    expect(Object.keys(grantProblems(fields)).toSorted()).toEqual(wrong.toSorted());
  });

  it('lets in whom it was granted to: what has no problems makes an actor', () => {
    const now = new Date('2026-06-01T00:00:00Z');
    for (const role of ROLES)
      for (const customerId of [null, ID])
        for (const period of [null, PERIOD])
          for (const endsAt of [null, END]) {
            const fields = { role, customerId, period, endsAt };
            if (Object.keys(grantProblems(fields)).length > 0) continue;
            const account = { id: 'p', name: 'x', deactivatedAt: null, ...grantOf(fields) };
            expect.soft(actorOf(account, now)?.role, JSON.stringify(fields)).toBe(role);
          }
  });
});
