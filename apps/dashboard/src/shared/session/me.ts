import { ROUTES, type Me, type Role } from '@nachtwacht/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from '../api/call';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(ROUTES.me, { signal }),
  staleTime: 5 * 60_000,
});

/** Who is signed in; only for pages behind the sign-in. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

const RANK: Record<Role, number> = { viewer: 0, engineer: 1, 'service-lead': 2, administrator: 3 };

/** Does this person have at least the given role? The server decides; this only hides what it would refuse. */
export function useHasRole(role: Role): boolean {
  return RANK[useMe().role] >= RANK[role];
}
