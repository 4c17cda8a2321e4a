import { ROUTES } from '@nachtwacht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => call(ROUTES.people, { signal }),
});

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => call(ROUTES.invitations, { signal }),
  // As long as a mail is under way.
  refetchInterval: ({ state }) =>
    state.data?.some(({ letter }) => letter?.state === 'queued') ? 3_000 : false,
});
