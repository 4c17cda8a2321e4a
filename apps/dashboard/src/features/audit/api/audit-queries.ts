import { ROUTES, type AuditFilter } from '@nachtwacht/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

const PAGE = 50;

/** Newest first; a page begins behind the last one's end. */
export const auditQuery = ({ own, ...filter }: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'log', filter, own],
    queryFn: ({ pageParam, signal }) =>
      call(ROUTES.auditLog, {
        query: {
          ...filter,
          ...(own === true && { own: 'true' }),
          limit: PAGE,
          ...(pageParam !== null && { before: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const auditPeopleQuery = queryOptions({
  queryKey: ['audit', 'people'],
  queryFn: ({ signal }) => call(ROUTES.auditPeople, { signal }),
});

export const auditChainsQuery = queryOptions({
  queryKey: ['audit', 'chains'],
  queryFn: ({ signal }) => call(ROUTES.auditChains, { signal }),
});
