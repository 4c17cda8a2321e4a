import { ROUTES } from '@nachtwacht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

/** Messages come and go without an event of their own. */
const LOOK_AGAIN_MS = 20_000;

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => call(ROUTES.channels, { signal }),
  refetchInterval: LOOK_AGAIN_MS,
});

export const channelKindsQuery = queryOptions({
  queryKey: ['channel-kinds'],
  queryFn: ({ signal }) => call(ROUTES.channelKinds, { signal }),
  // They change with the version of the server only.
  staleTime: Infinity,
});

export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['deliveries', id],
    queryFn: ({ signal }) => call(ROUTES.deliveries, { params: { id }, signal }),
    refetchInterval: LOOK_AGAIN_MS,
  });
