import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorOf, type Account, type CustomerAccess } from './access';
import { ROLES } from './permissions';

const NOW = new Date('2026-06-01T12:00:00Z');
const LATER = new Date('2026-07-01T00:00:00Z');
const CUSTOMER = '6f1c1ed2-9f41-4c34-8f0e-111111111111';
const PERIOD = { from: '2026-01-01', to: '2026-03-31' };
const OTHER = '6f1c1ed2-9f41-4c34-8f0e-222222222222';
const VIEWING = { customerId: CUSTOMER, customerName: 'Praktijk', until: LATER };
const OPEN: CustomerAccess = { customerId: CUSTOMER, period: null, endsAt: null };
const AUDIT: CustomerAccess = { customerId: CUSTOMER, period: PERIOD, endsAt: LATER };

const account = (role: string, over: Partial<Account> = {}): Account => ({
  id: 'p',
  name: 'Iemand',
  role,
  deactivatedAt: null,
  access: null,
  ...over,
});
const scopeOf = (given: Account) => actorOf(given, NOW)?.scope ?? null;
const ofCustomer = { kind: 'customer', customerId: CUSTOMER };

describe('who is let in, and on whose behalf', () => {
  it.each<[string, Account, unknown]>([
    ['staff see every customer', account('viewer'), { kind: 'staff' }],
    ['an owner is of one customer', account('owner', { access: OPEN }), ofCustomer],
    ['a reader is of one customer', account('reader', { access: OPEN }), ofCustomer],
    ['an auditor is of one customer', account('auditor', { access: AUDIT }), ofCustomer],
    ['an auditor without a period is not let in', account('auditor', { access: OPEN }), null],
    [
      'an auditor without an end is not let in',
      account('auditor', { access: { ...AUDIT, endsAt: null } }),
      null,
    ],
    ['at the end it is over', account('auditor', { access: { ...AUDIT, endsAt: NOW } }), null],
    ['an owner may have an end too', account('owner', { access: { ...OPEN, endsAt: NOW } }), null],
    ['a customer’s role without a customer is not let in', account('reader'), null],
    ['staff with a customer can not be placed', account('administrator', { access: OPEN }), null],
    ['a role that this program does not know is not let in', account('janitor'), null],
    ['nor with a customer', account('janitor', { access: OPEN }), null],
    ['who is deactivated is not let in', account('administrator', { deactivatedAt: NOW }), null],
    ['nor a customer’s', account('owner', { access: OPEN, deactivatedAt: NOW }), null],
  ])('%s', (_rule, given, scope) => {
    expect(scopeOf(given)).toEqual(scope);
  });

  it.each<[string, Account, unknown]>([
    [
      'whoever may looks as a reader of that customer',
      account('service-lead', { viewing: VIEWING }),
      ofCustomer,
    ],
    [
      'at the end everybody is who they were',
      account('administrator', { viewing: { ...VIEWING, until: NOW } }),
      { kind: 'staff' },
    ],
    ['who may not look so looks as staff', account('engineer', { viewing: VIEWING }), { kind: 'staff' }],
    [
      'who is deactivated looks as nobody',
      account('administrator', { viewing: VIEWING, deactivatedAt: NOW }),
      null,
    ],
    [
      'somebody of a customer never looks as another',
      account('owner', { access: OPEN, viewing: { ...VIEWING, customerId: OTHER } }),
      ofCustomer,
    ],
  ])('%s', (_rule, given, scope) => {
    expect(scopeOf(given)).toEqual(scope);
  });

  it('gives whoever looks as a customer the role of its reader, and the own name', () => {
    const actor = actorOf(account('administrator', { viewing: VIEWING }), NOW);
    expect(actor).toEqual({ id: 'p', name: 'Iemand', role: 'reader', scope: ofCustomer, viewing: VIEWING });
    expect(actorOf(account('administrator'), NOW)).not.toHaveProperty('viewing');
  });

  it('carries the period of an auditor and of nobody else', () => {
    expect(actorOf(account('auditor', { access: AUDIT }), NOW)?.period).toEqual(PERIOD);
    expect(actorOf(account('reader', { access: OPEN }), NOW)).not.toHaveProperty('period');
  });

  it('makes nobody with a customer staff, whatever is in the rows', () => {
    const dates = fc.option(fc.date({ noInvalidDate: true }));
    fc.assert(
      fc.property(fc.constantFrom(...ROLES, 'x'), dates, dates, (role, endsAt, deactivatedAt) => {
        const actor = actorOf(account(role, { access: { ...AUDIT, endsAt }, deactivatedAt }), NOW);
        expect(actor?.scope.kind ?? 'customer').toBe('customer');
      }),
    );
  });
});
