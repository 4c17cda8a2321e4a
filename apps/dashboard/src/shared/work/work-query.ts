import { ROUTES } from '@nachtwacht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call';

/** The clocks are told with what they run through in the next days; a minute keeps late entries and warnings in sight. */
export const workQuery = (show: 'open' | 'past') =>
  queryOptions({
    queryKey: ['work', 'list', show],
    queryFn: ({ signal }) => call(ROUTES.workItems, { query: { show }, signal }),
    refetchInterval: 60_000,
  });
