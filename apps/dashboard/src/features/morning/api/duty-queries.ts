import { ROUTES } from '@nachtwacht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export const dutyPeopleQuery = queryOptions({
  queryKey: ['morning', 'people'],
  queryFn: ({ signal }) => call(ROUTES.dutyPeople, { signal }),
});

export const dutyWeekdaysQuery = queryOptions({
  queryKey: ['morning', 'weekdays'],
  queryFn: ({ signal }) => call(ROUTES.dutyWeekdays, { signal }),
});

export const overviewQuery = queryOptions({
  queryKey: ['morning', 'overview'],
  queryFn: ({ signal }) => call(ROUTES.checkOverview, { signal }),
});

/** The day itself, for telling who checks when next. */
export const dutyDayQuery = (date: string) =>
  queryOptions({
    queryKey: ['morning', 'day', date],
    queryFn: async ({ signal }) => (await call(ROUTES.morningCheck, { query: { date }, signal })).day,
  });
