import { ROUTES } from '@nachtwacht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

/** What is said of a part may change without its status: it is asked for now and then. */
const EVERY_MS = 60_000;

export const hardwareQuery = queryOptions({
  queryKey: ['hardware'],
  queryFn: ({ signal }) => call(ROUTES.hardware, { signal }),
  refetchInterval: EVERY_MS,
});
