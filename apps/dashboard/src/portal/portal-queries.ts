import { PORTAL_ROUTES, PUBLISHED_REPORT_ROUTES } from '@nachtwacht/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../shared/api/call';

export const homeQuery = queryOptions({
  queryKey: ['portal', 'home'],
  queryFn: ({ signal }) => call(PORTAL_ROUTES.portalHome, { signal }),
});
/** `month` as `2027-03`; null: the one we live in. */
export const backupsQuery = (month: string | null) =>
  queryOptions({
    queryKey: ['portal', 'backups', month],
    queryFn: ({ signal }) =>
      call(PORTAL_ROUTES.portalBackups, { query: month === null ? {} : { month }, signal }),
    placeholderData: keepPreviousData,
  });
/** `month` as `2027-03`; null: the one we live in. */
export const availabilityQuery = (month: string | null) =>
  queryOptions({
    queryKey: ['portal', 'availability', month],
    queryFn: ({ signal }) =>
      call(PORTAL_ROUTES.portalAvailability, { query: month === null ? {} : { month }, signal }),
    placeholderData: keepPreviousData,
  });
export const hoursQuery = (month: string | null) =>
  queryOptions({
    queryKey: ['portal', 'hours', month],
    queryFn: ({ signal }) =>
      call(PORTAL_ROUTES.portalHours, { query: month === null ? {} : { month }, signal }),
    placeholderData: keepPreviousData,
  });
export const publishedReportsQuery = queryOptions({
  queryKey: ['portal', 'reports'],
  queryFn: ({ signal }) => call(PUBLISHED_REPORT_ROUTES.publishedReports, { signal }),
});
/** Once: a published report never changes, and each reading of it is written down. */
export const publishedReportQuery = (id: string) =>
  queryOptions({
    queryKey: ['published-report', id],
    queryFn: ({ signal }) => call(PUBLISHED_REPORT_ROUTES.readReport, { params: { id }, signal }),
    staleTime: 'static',
  });
export const updatesQuery = queryOptions({
  queryKey: ['portal', 'updates'],
  queryFn: ({ signal }) => call(PORTAL_ROUTES.portalUpdates, { signal }),
});
export const maintenanceQuery = queryOptions({
  queryKey: ['portal', 'maintenance'],
  queryFn: ({ signal }) => call(PORTAL_ROUTES.portalMaintenance, { signal }),
});
export const incidentsQuery = queryOptions({
  queryKey: ['portal', 'incidents'],
  queryFn: ({ signal }) => call(PORTAL_ROUTES.portalIncidents, { signal }),
});
export const contactsQuery = queryOptions({
  queryKey: ['portal', 'contacts'],
  queryFn: ({ signal }) => call(PORTAL_ROUTES.portalContacts, { signal }),
});
export const hoursRequestsQuery = queryOptions({
  queryKey: ['portal', 'hours-requests'],
  queryFn: ({ signal }) => call(PORTAL_ROUTES.portalHoursRequests, { signal }),
});
