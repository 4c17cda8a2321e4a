import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { OPENID_RETURN_PATH } from '../features/identity/openid/openid-return';
import { SignInSearch } from '../features/identity/sign-in-search';
import { rootRoute } from '../shared/routing/root-route';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: SignInSearch,
  component: lazyRouteComponent(() => import('../features/identity/sign-in-page'), 'SignInPage'),
});

const openIdReturnRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: OPENID_RETURN_PATH,
  component: lazyRouteComponent(() => import('../features/identity/openid-return-page'), 'OpenIdReturnPage'),
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  component: lazyRouteComponent(() => import('../features/identity/setup-page'), 'SetupPage'),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../features/identity/invitation-page'), 'InvitationPage'),
});

const secondFactorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/second-factor',
  component: lazyRouteComponent(() => import('../features/identity/second-factor-page'), 'SecondFactorPage'),
});

/** Pages for a person who is not signed in. */
export const identityRoutes = [
  signInRoute,
  openIdReturnRoute,
  setupRoute,
  invitationRoute,
  secondFactorRoute,
] as const;
