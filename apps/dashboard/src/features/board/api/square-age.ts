import { ROUTES } from '@nachtwacht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

/** Asked anew while the square is looked at: every poll moves it, and changes do not tell of it. */
const AGAIN_MS = 15_000;

export function squareAgeQuery(customerId: string, serviceCode: string) {
  return queryOptions({
    queryKey: ['square-age', customerId, serviceCode],
    queryFn: ({ signal }) => call(ROUTES.squareAge, { query: { customerId, serviceCode }, signal }),
    refetchInterval: AGAIN_MS,
  });
}
