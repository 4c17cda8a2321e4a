import { describe, expect, it } from 'vitest';
import { CUSTOMER_ROLES, PERMISSIONS, STAFF_ROLES } from './permissions';
import { mayNow } from './may-now';
import { STAFF } from './scope';
import { awaitsSecondFactor } from './second-factor';

describe('a second factor', () => {
  it.each(STAFF_ROLES)('is asked of a %s who has none, where it is required', (role) => {
    expect(awaitsSecondFactor(role, false, 'required')).toBe(true);
    expect(awaitsSecondFactor(role, true, 'required')).toBe(false);
    expect(awaitsSecondFactor(role, false, 'offered')).toBe(false);
  });

  it.each(CUSTOMER_ROLES)('is offered to a customer’s %s', (role) => {
    expect(awaitsSecondFactor(role, false, 'required')).toBe(false);
  });

  it('that is awaited leaves the own account and nothing else', () => {
    const actor = { id: 'p', name: 'Iemand', role: 'administrator', scope: STAFF } as const;
    const now = PERMISSIONS.filter((permission) => mayNow({ ...actor, awaits: 'second-factor' }, permission));
    expect(now).toEqual(['own-account']);
    expect(PERMISSIONS.filter((permission) => mayNow(actor, permission))).toEqual(PERMISSIONS);
  });
});
