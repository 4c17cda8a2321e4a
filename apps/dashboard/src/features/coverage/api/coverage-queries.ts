import { ROUTES } from '@nachtwacht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

const EVERY_MS = 60_000;

export const coverageQuery = queryOptions({
  queryKey: ['coverage'],
  queryFn: ({ signal }) => call(ROUTES.coverage, { signal }),
  refetchInterval: EVERY_MS,
});
