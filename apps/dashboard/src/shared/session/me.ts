import { PROFILE_ROUTES, type Me } from '@nachtwacht/contracts';
import { may, type Permission } from '@nachtwacht/domain';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from '../api/call';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(PROFILE_ROUTES.me, { signal }),
  staleTime: 5 * 60_000,
});

/** Who is signed in; only for pages behind the sign-in. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** May this person do that? The server decides; this only hides what it would refuse. */
export function useMay(permission: Permission): boolean {
  return may(useMe().role, permission);
}
