import { may } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { permissionOf, ROUTE_PERMISSIONS } from './permissions';
import { ROUTES, type RouteName } from './routes';

const names = Object.keys(ROUTES) as RouteName[];

/** Questions that are too long for an address. They are answered in a transaction that can write nothing. */
const ASKED_BY_POST: readonly RouteName[] = ['jobPasts'];

describe('what a call asks of the one who makes it', () => {
  it('lets a viewer make no call that changes anything but the own account', () => {
    const writing = names.filter(
      (name) => ROUTES[name].method !== 'GET' && !['public', 'own-account'].includes(ROUTE_PERMISSIONS[name]),
    );
    const allowed = writing.filter((name) => {
      const permission = permissionOf(ROUTES[name]);
      return permission === undefined || permission === 'public' || may('viewer', permission);
    });
    expect(writing.length).toBeGreaterThan(20);
    expect(allowed).toEqual(ASKED_BY_POST);
  });

  it('opens nothing to the public but what a one-time link opens', () => {
    expect(names.filter((name) => ROUTE_PERMISSIONS[name] === 'public')).toEqual([
      'setupState',
      'setup',
      'invitationOffer',
      'acceptInvitation',
    ]);
  });

  it('knows no permission of a route outside the catalogue', () => {
    expect(permissionOf({ method: 'GET', path: '/customers' })).toBeUndefined();
  });
});
