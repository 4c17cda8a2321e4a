import { ROUTES } from '@nachtwacht/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

/** Of one person, of oneself where none is named; `from` and `to` are moments, half open. */
export const entriesQuery = (from: string, to: string, personId?: string) =>
  queryOptions({
    queryKey: ['hours', 'entries', from, to, personId ?? null],
    queryFn: ({ signal }) => call(ROUTES.timeEntries, { query: { from, to, personId }, signal }),
    placeholderData: keepPreviousData,
  });

export const timerQuery = queryOptions({
  queryKey: ['hours', 'timer'],
  queryFn: async ({ signal }) => (await call(ROUTES.timer, { signal })).timer,
});

export const hoursListQuery = queryOptions({
  queryKey: ['hours', 'customers'],
  queryFn: ({ signal }) => call(ROUTES.hoursOfCustomers, { signal }),
});

export const overviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['hours', 'customer', id],
    queryFn: ({ signal }) => call(ROUTES.hoursOverview, { params: { id }, signal }),
  });

/** `month`: YYYY-MM */
export const statementQuery = (id: string, month: string) =>
  queryOptions({
    queryKey: ['hours', 'statement', id, month],
    queryFn: ({ signal }) => call(ROUTES.hoursStatement, { params: { id }, query: { month }, signal }),
    placeholderData: keepPreviousData,
  });
