import { describe, expect, it } from 'vitest';
import {
  CUSTOMER_ROLES,
  isCustomerRole,
  isStaffRole,
  may,
  mayWrite,
  PERMISSIONS,
  ROLES,
  STAFF_ROLES,
  type Permission,
  type Role,
} from './permissions';

const LOOK: readonly Permission[] = ['own-account', 'read', 'read-settings', 'read-hours'];

/** What only a customer's own people may: the provider never speaks for them. */
const OF_CUSTOMERS: readonly Permission[] = ['read-portal', 'choose-mails', 'speak-for-customer'];
const OF_STAFF = PERMISSIONS.filter((permission) => !OF_CUSTOMERS.includes(permission));

const MATRIX: [rule: string, role: Role, allowed: readonly Permission[]][] = [
  ['an administrator may do everything but speak for customers', 'administrator', OF_STAFF],
  [
    'a service lead may do everything but say who gets in',
    'service-lead',
    OF_STAFF.filter((permission) => permission !== 'manage-people'),
  ],
  [
    'an engineer works, but does not say what is polled nor who is told',
    'engineer',
    ['own-account', 'read', 'read-settings', 'operate', 'manage-inventory', 'read-hours', 'book-hours'],
  ],
  ['a viewer only looks', 'viewer', LOOK],
  [
    'an owner looks at what is the customer’s, not at how it is watched',
    'owner',
    ['own-account', 'read', 'read-audit', ...OF_CUSTOMERS],
  ],
  ['so does a reader', 'reader', ['own-account', 'read', 'read-portal', 'choose-mails']],
  ['so does an auditor', 'auditor', ['own-account', 'read', 'read-audit', 'read-portal']],
];

describe('who may do what', () => {
  it.each(MATRIX)('%s', (_rule, role, allowed) => {
    expect(PERMISSIONS.filter((permission) => may(role, permission))).toEqual(allowed);
  });

  it('says it of every role', () => {
    expect(MATRIX.map(([, role]) => role)).toEqual([...ROLES]);
  });

  it.each(['', 'janitor', 'Administrator', 'toString', '__proto__'])(
    '%j is no role and may nothing',
    (word) => {
      expect(PERMISSIONS.filter((permission) => may(word, permission))).toEqual([]);
      expect([isStaffRole(word), isCustomerRole(word), mayWrite(word)]).toEqual([false, false, false]);
    },
  );

  it('says of every role whether it may write', () => {
    expect(ROLES.filter(mayWrite)).toEqual(['administrator', 'service-lead', 'engineer', 'owner', 'reader']);
  });

  it('knows the provider’s people from a customer’s', () => {
    expect(ROLES.filter(isStaffRole)).toEqual([...STAFF_ROLES]);
    expect(ROLES.filter(isCustomerRole)).toEqual([...CUSTOMER_ROLES]);
  });
});
