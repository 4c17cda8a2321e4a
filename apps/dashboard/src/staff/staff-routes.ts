import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { BoardSearch } from '../features/board/board-search';
import { staffRoute } from './staff-route';

const boardRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/',
  validateSearch: BoardSearch,
  component: lazyRouteComponent(() => import('../features/board/board-page'), 'BoardPage'),
});

const elsewhereRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '$',
  component: lazyRouteComponent(() => import('./not-found-page'), 'NotFoundPage'),
});

/** Every page of the staff's part. A page is a block above and a name here; see the README. */
export const staffTree = staffRoute.addChildren([boardRoute, elsewhereRoute]);
