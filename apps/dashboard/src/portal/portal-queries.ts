import { ROUTES } from '@nachtwacht/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../shared/api/call';

export const homeQuery = queryOptions({
  queryKey: ['portal', 'home'],
  queryFn: ({ signal }) => call(ROUTES.portalHome, { signal }),
});
/** `month` as `2027-03`; null: the one we live in. */
export const backupsQuery = (month: string | null) =>
  queryOptions({
    queryKey: ['portal', 'backups', month],
    queryFn: ({ signal }) => call(ROUTES.portalBackups, { query: month === null ? {} : { month }, signal }),
    placeholderData: keepPreviousData,
  });
export const updatesQuery = queryOptions({
  queryKey: ['portal', 'updates'],
  queryFn: ({ signal }) => call(ROUTES.portalUpdates, { signal }),
});
export const maintenanceQuery = queryOptions({
  queryKey: ['portal', 'maintenance'],
  queryFn: ({ signal }) => call(ROUTES.portalMaintenance, { signal }),
});
export const incidentsQuery = queryOptions({
  queryKey: ['portal', 'incidents'],
  queryFn: ({ signal }) => call(ROUTES.portalIncidents, { signal }),
});
export const contactsQuery = queryOptions({
  queryKey: ['portal', 'contacts'],
  queryFn: ({ signal }) => call(ROUTES.portalContacts, { signal }),
});
export const hoursRequestsQuery = queryOptions({
  queryKey: ['portal', 'hours-requests'],
  queryFn: ({ signal }) => call(ROUTES.portalHoursRequests, { signal }),
});
