import { ROUTES } from '@nachtwacht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export const reportsQuery = queryOptions({
  queryKey: ['reports', 'list'],
  queryFn: ({ signal }) => call(ROUTES.reports, { signal }),
});

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['reports', 'one', id],
    queryFn: ({ signal }) => call(ROUTES.report, { params: { id }, signal }),
  });
