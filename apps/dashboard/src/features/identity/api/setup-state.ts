import { ROUTES } from '@nachtwacht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export const setupStateQuery = queryOptions({
  queryKey: ['setup-state'],
  queryFn: ({ signal }) => call(ROUTES.setupState, { signal }),
});
