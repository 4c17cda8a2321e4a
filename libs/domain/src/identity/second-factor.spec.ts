import { describe, expect, it } from 'vitest';
import { CUSTOMER_ROLES, may, PERMISSIONS, STAFF_ROLES } from './permissions';
import { mayNow } from './may-now';
import { STAFF } from './scope';
import { awaitsSecondFactor, isLastFactor, needsPasskey, type Factors } from './second-factor';

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
    const others = PERMISSIONS.filter((permission) => may('administrator', permission));
    expect(PERMISSIONS.filter((permission) => mayNow(actor, permission))).toEqual(others);
  });
});

const NONE: Factors = { app: false, passkey: false };

describe('of the factors that somebody has', () => {
  it.each<[string, Factors, boolean]>([
    ['none leaves the password', NONE, false],
    ['an app asks in a second step', { ...NONE, app: true }, false],
    ['a passkey alone is the way in', { ...NONE, passkey: true }, true],
    ['with both the app asks, or the passkey is taken', { app: true, passkey: true }, false],
  ])('%s', (_rule, factors, needed) => {
    expect(needsPasskey(factors)).toBe(needed);
  });

  it.each<[string, string, Factors, 'required' | 'offered', boolean]>([
    ['the last one of staff stays', 'viewer', NONE, 'required', true],
    ['an app is enough', 'viewer', { ...NONE, app: true }, 'required', false],
    ['another passkey is enough', 'viewer', { ...NONE, passkey: true }, 'required', false],
    ['where it is offered staff may leave it', 'viewer', NONE, 'offered', false],
    ['a customer’s person may leave it', 'owner', NONE, 'required', false],
  ])('%s', (_rule, role, left, rule, isLast) => {
    expect(isLastFactor(role, left, rule)).toBe(isLast);
  });
});
