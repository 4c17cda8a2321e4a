import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../shared/routing/root-route';

/** The customers' program is another page: it is loaded as a whole, and nothing of this one is shown meanwhile. */
export function toPortal(path: string): Promise<never> {
  window.location.replace(path);
  return new Promise(() => undefined);
}

/** Where a sign-in leads back to the portal. */
export const portalRoutes = ['/portal', '/portal/$'].map((path) =>
  createRoute({
    getParentRoute: () => rootRoute,
    path,
    beforeLoad: ({ location }) => toPortal(location.href),
  }),
);
