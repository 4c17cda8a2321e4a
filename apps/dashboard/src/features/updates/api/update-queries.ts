import { ROUTES } from '@nachtwacht/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export const laneQuery = (show: 'open' | 'past') =>
  queryOptions({
    queryKey: ['updates', 'lane', show],
    queryFn: ({ signal }) => call(ROUTES.updateLane, { query: { show }, signal }),
  });

export const updateItemQuery = (id: string) =>
  queryOptions({
    queryKey: ['updates', 'item', id],
    queryFn: ({ signal }) => call(ROUTES.updateItem, { params: { id }, signal }),
  });

/** `customerId` left out: of all. */
export const versionsQuery = (customerId?: string) =>
  queryOptions({
    queryKey: ['updates', 'versions', customerId ?? null],
    queryFn: ({ signal }) => call(ROUTES.versions, { query: { customerId }, signal }),
  });

export const behindQuery = (customerId?: string) =>
  queryOptions({
    queryKey: ['updates', 'behind', customerId ?? null],
    queryFn: ({ signal }) => call(ROUTES.behindHistory, { query: { customerId, days: 90 }, signal }),
    placeholderData: keepPreviousData,
  });

export const releasesQuery = queryOptions({
  queryKey: ['updates', 'releases'],
  queryFn: ({ signal }) => call(ROUTES.releases, { signal }),
});

export const agreedQuery = queryOptions({
  queryKey: ['updates', 'agreed'],
  queryFn: ({ signal }) => call(ROUTES.desiredVersions, { signal }),
});

export const termsQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['updates', 'terms', customerId],
    queryFn: ({ signal }) => call(ROUTES.updateTerms, { params: { id: customerId }, signal }),
  });
