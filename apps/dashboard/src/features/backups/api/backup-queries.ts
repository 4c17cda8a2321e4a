import { ROUTES } from '@nachtwacht/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export const backupJobsQuery = queryOptions({
  queryKey: ['backups', 'jobs'],
  queryFn: ({ signal }) => call(ROUTES.backupJobs, { signal }),
});

export const backupPackagesQuery = queryOptions({
  queryKey: ['backups', 'packages'],
  queryFn: ({ signal }) => call(ROUTES.backupPackages, { signal }),
  staleTime: 5 * 60_000,
});

/** `from` and `to`: days, both within. */
export const customerBackupsQuery = (id: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['backups', 'customer', id, { from, to }],
    queryFn: ({ signal }) => call(ROUTES.customerBackups, { params: { id }, query: { from, to }, signal }),
    placeholderData: keepPreviousData,
  });

/** `month`: YYYY-MM. */
export const backupMonthQuery = (month: string) =>
  queryOptions({
    queryKey: ['backups', 'month', month],
    queryFn: ({ signal }) => call(ROUTES.backupMonth, { query: { month }, signal }),
    placeholderData: keepPreviousData,
  });
