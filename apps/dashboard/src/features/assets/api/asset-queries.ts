import { ROUTES, type MetricsQuery } from '@nachtwacht/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';
import { serverClock } from '../../../shared/clock/server-clock';

/** Values change with every poll and only changes of status are announced, so the rest is asked for. */
const VALUES_EVERY_MS = 20_000;
const PAGE = 15;

export const assetQuery = (id: string) =>
  queryOptions({
    queryKey: ['asset', id],
    queryFn: async ({ signal }) => {
      const detail = await call(ROUTES.asset, { params: { id }, signal });
      serverClock.set(detail.serverTime);
      return detail;
    },
    refetchInterval: VALUES_EVERY_MS,
  });

/** What has passed does not change: only the latest stretch is asked for again. */
export const metricsQuery = (checkId: number, wanted: MetricsQuery) =>
  queryOptions({
    queryKey: ['metrics', checkId, wanted],
    queryFn: ({ signal }) => call(ROUTES.metrics, { params: { id: checkId }, query: wanted, signal }),
    refetchInterval: wanted.to !== undefined ? false : wanted.range === 'hour' ? VALUES_EVERY_MS : 5 * 60_000,
    placeholderData: keepPreviousData,
  });

/** Newest first; a page begins before the last one's oldest. */
export const transitionsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['transitions', id],
    queryFn: ({ pageParam, signal }) =>
      call(ROUTES.transitions, {
        params: { id },
        query: { limit: PAGE, ...(pageParam === null ? {} : { before: pageParam }) },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.length < PAGE ? null : (last.at(-1)?.id ?? null)),
  });
