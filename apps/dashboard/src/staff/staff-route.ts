import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { isCustomerRole } from '@nachtwacht/domain';
import { toPortal } from '../app/portal-routes';
import { rootRoute } from '../shared/routing/root-route';
import { isSignedOut } from '../shared/api/api-error';
import { suggestLanguage } from '../shared/i18n/i18n';
import { LoneCrashPage } from '../shared/ui/crash-page';
import { meQuery } from '../shared/session/me';

/** The own account, and the log of the own organisation. */
const OF_CUSTOMERS_TOO: readonly string[] = ['/profile', '/audit'];

/** The parent of all pages of the staff's part: nobody gets past it without a session. */
export const staffRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  beforeLoad: async ({ context, location, preload }) => {
    const me = await context.queryClient
      .query({ ...meQuery, staleTime: 'static' })
      .catch((error: unknown) => {
        if (isSignedOut(error)) return null;
        throw error;
      });
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to send a person elsewhere
    if (me === null) throw redirect({ to: '/sign-in', search: { return: location.href }, replace: true });
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's way to send a person elsewhere
    if (me.secondFactor === 'needed') throw redirect({ to: '/second-factor', replace: true });
    const isOfPortal = isCustomerRole(me.role) && !OF_CUSTOMERS_TOO.includes(location.pathname);
    // Who only points at a link goes nowhere yet.
    if (isOfPortal && !preload) await toPortal('/portal');
    suggestLanguage(me.language);
  },
  errorComponent: LoneCrashPage,
  component: lazyRouteComponent(() => import('./staff-frame'), 'StaffFrame'),
});
