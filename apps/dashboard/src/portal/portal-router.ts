import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { isCustomerRole } from '@nachtwacht/domain';
import { isSignedOut } from '../shared/api/api-error';
import { createQueryClient } from '../shared/api/query-client';
import { suggestLanguage } from '../shared/i18n/i18n';
import type { RouterContext } from '../shared/routing/root-route';
import { meQuery } from '../shared/session/me';
import { CrashPage, LoneCrashPage } from '../shared/ui/crash-page';
import { PortalFrame } from './portal-frame';
import { PortalNotFound } from './portal-not-found';

/** Another program of the same house: the sign-in, or the staff's. Nothing of this one is shown meanwhile. */
function leaveFor(path: string): Promise<never> {
  window.location.replace(path);
  return new Promise(() => undefined);
}
const signInPath = () =>
  `/sign-in?return=${encodeURIComponent(window.location.pathname + window.location.search)}`;

export const portalQueryClient = createQueryClient(() => void leaveFor(signInPath()));

const rootRoute = createRootRouteWithContext<RouterContext>()({
  beforeLoad: async ({ context }) => {
    const me = await context.queryClient
      .query({ ...meQuery, staleTime: 'static' })
      .catch((error: unknown) => {
        if (isSignedOut(error)) return leaveFor(signInPath());
        throw error;
      });
    if (me.secondFactor === 'needed') await leaveFor('/second-factor');
    if (!isCustomerRole(me.role)) await leaveFor('/');
    suggestLanguage(me.language);
  },
  errorComponent: LoneCrashPage,
  component: PortalFrame,
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home-page'), 'HomePage'),
});
const backupsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/backups',
  component: lazyRouteComponent(() => import('./backups/backups-page'), 'BackupsPage'),
});
const updatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/updates',
  component: lazyRouteComponent(() => import('./updates/updates-page'), 'UpdatesPage'),
});
const maintenanceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/maintenance',
  component: lazyRouteComponent(() => import('./maintenance/maintenance-page'), 'MaintenancePage'),
});
const incidentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents',
  component: lazyRouteComponent(() => import('./incidents/incidents-page'), 'IncidentsPage'),
});
const hoursRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hours',
  component: lazyRouteComponent(() => import('./hours/hours-page'), 'HoursPage'),
});
const availabilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/availability',
  component: lazyRouteComponent(() => import('./availability/availability-page'), 'AvailabilityPage'),
});
const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  component: lazyRouteComponent(() => import('./reports/reports-page'), 'ReportsPage'),
});
const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('./reports/report-page'), 'ReportPage'),
});
const contactsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contacts',
  component: lazyRouteComponent(() => import('./contacts/contacts-page'), 'ContactsPage'),
});

export const portalRouter = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    backupsRoute,
    updatesRoute,
    maintenanceRoute,
    incidentsRoute,
    availabilityRoute,
    hoursRoute,
    reportsRoute,
    reportRoute,
    contactsRoute,
  ]),
  basepath: '/portal',
  context: { queryClient: portalQueryClient },
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  defaultNotFoundComponent: PortalNotFound,
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
});
