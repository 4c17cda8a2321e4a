import { ROUTES } from '@nachtwacht/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export const SHORTEST_QUERY = 2;

export function searchQuery(query: string) {
  return queryOptions({
    queryKey: ['search', query],
    queryFn: ({ signal }) => call(ROUTES.search, { query: { q: query }, signal }),
    enabled: query.length >= SHORTEST_QUERY,
    placeholderData: keepPreviousData,
  });
}
