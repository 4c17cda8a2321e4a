import { ROUTES } from '@nachtwacht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call';

interface AssetFilter {
  readonly customerId?: string;
  readonly archived?: boolean;
  /** Only what is seen through this connection. */
  readonly connectionId?: string;
}

/** The lists that more than one page shows or chooses from. Keys begin with the noun, so that all can be refreshed at once. */
export const customersQuery = (archived = false) =>
  queryOptions({
    queryKey: ['customers', { archived }],
    queryFn: ({ signal }) => call(ROUTES.customers, { query: { archived: String(archived) }, signal }),
  });

export const sitesQuery = (customerId: string | null, archived = false) =>
  queryOptions({
    queryKey: ['sites', customerId, { archived }],
    queryFn: ({ signal }) =>
      call(ROUTES.sites, { params: { id: customerId ?? '' }, query: { archived: String(archived) }, signal }),
    enabled: customerId !== null,
  });

export const assetsQuery = ({ customerId, connectionId, archived = false }: AssetFilter = {}) =>
  queryOptions({
    queryKey: ['assets', { customerId, connectionId, archived }],
    queryFn: ({ signal }) =>
      call(ROUTES.assets, { query: { customerId, connectionId, archived: String(archived) }, signal }),
  });

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: ({ signal }) => call(ROUTES.services, { signal }),
  staleTime: 5 * 60_000,
});

export const collectorsQuery = queryOptions({
  queryKey: ['collectors'],
  queryFn: ({ signal }) => call(ROUTES.collectors, { signal }),
  // What kinds of connection there are changes with the version of the server only.
  staleTime: Infinity,
});
