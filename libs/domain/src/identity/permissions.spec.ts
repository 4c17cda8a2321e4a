import { describe, expect, it } from 'vitest';
import { may, mayWrite, PERMISSIONS, ROLES, type Permission } from './permissions';

const MATRIX: [rule: string, role: string, allowed: readonly Permission[]][] = [
  ['an administrator may do everything', 'administrator', PERMISSIONS],
  ['a service lead may do everything', 'service-lead', PERMISSIONS],
  [
    'an engineer works, but does not say what is polled nor who is told',
    'engineer',
    ['read', 'operate', 'manage-inventory'],
  ],
  ['a viewer only looks', 'viewer', ['read']],
  ['a word that is no role may do nothing', 'owner', []],
  ['no role may do nothing', '', []],
];

describe('who may do what', () => {
  it.each(MATRIX)('%s', (_rule, role, allowed) => {
    expect(PERMISSIONS.filter((permission) => may(role, permission))).toEqual(allowed);
  });

  it('says of every role whether it may write', () => {
    expect(ROLES.filter(mayWrite)).toEqual(['administrator', 'service-lead', 'engineer']);
    expect(mayWrite('owner')).toBe(false);
  });
});
