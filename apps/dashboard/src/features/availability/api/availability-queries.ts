import { ROUTES } from '@nachtwacht/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export const availabilityQuery = (month: string) =>
  queryOptions({
    queryKey: ['availability', month],
    queryFn: ({ signal }) => call(ROUTES.availability, { query: { month }, signal }),
    placeholderData: keepPreviousData,
  });

export const availabilityDetailQuery = (id: string, service: string, month: string) =>
  queryOptions({
    queryKey: ['availability', month, id, service],
    queryFn: ({ signal }) =>
      call(ROUTES.availabilityDetail, { params: { id }, query: { service, month }, signal }),
  });
