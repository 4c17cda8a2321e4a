import { ROUTES, type NightKey } from '@nachtwacht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

/**
 * A night opened. Asking is a deed that is kept, so it is asked when a person opens the night or the opened one has
 * changed, and not because a window got the focus.
 */
export const nightQuery = ({ jobId, date }: NightKey) =>
  queryOptions({
    queryKey: ['morning', 'night', jobId, date],
    queryFn: ({ signal }) => call(ROUTES.openNight, { body: { jobId, date }, signal }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const overridesQuery = queryOptions({
  queryKey: ['morning', 'overrides'],
  queryFn: ({ signal }) => call(ROUTES.overrides, { signal }),
});
