import { ROUTES, type InboxView } from '@nachtwacht/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export const inboxQuery = (view: InboxView) =>
  queryOptions({
    queryKey: ['inbox', 'found', view],
    queryFn: ({ signal }) => call(ROUTES.inbox, { query: { view }, signal }),
    placeholderData: keepPreviousData,
  });
