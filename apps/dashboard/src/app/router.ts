import { createRouter } from '@tanstack/react-router';
import { createQueryClient } from '../shared/api/query-client';
import { identityRoutes } from './identity-routes';
import { portalRoutes } from './portal-routes';
import { rootRoute } from '../shared/routing/root-route';
import { CrashPage } from '../shared/ui/crash-page';
import { WaitingPage } from './waiting-page';
import { NotFoundPage } from '../staff/not-found-page';
import { staffTree } from '../staff/staff-routes';

export const queryClient = createQueryClient(() => leaveSignedOut());

export const router = createRouter({
  routeTree: rootRoute.addChildren([...identityRoutes, ...portalRoutes, staffTree]),
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: WaitingPage,
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
});

/** The session ended under the person's hands: to the sign-in page, and back to here afterwards. */
function leaveSignedOut(): void {
  const { location } = router.state;
  if (['/sign-in', '/sign-in/openid', '/setup', '/invitation', '/second-factor'].includes(location.pathname))
    return;
  void router
    .navigate({ to: '/sign-in', search: { return: location.href }, replace: true })
    // Not `clear`: that would take away what the sign-in page has just begun to ask.
    .then(() => queryClient.removeQueries({ type: 'inactive' }));
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
