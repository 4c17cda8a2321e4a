import { ROUTES, type InboxView } from '@nachtwacht/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export const inboxQuery = (view: InboxView) =>
  queryOptions({
    queryKey: ['inbox', 'found', view],
    queryFn: ({ signal }) => call(ROUTES.inbox, { query: { view }, signal }),
    placeholderData: keepPreviousData,
  });

/** No change of inventory comes with a mail: it is looked for now and then. */
const MAILS_EVERY_MS = 60_000;

export const unreadMailsQuery = queryOptions({
  queryKey: ['inbox', 'mails'],
  queryFn: ({ signal }) => call(ROUTES.unreadMails, { signal }),
  refetchInterval: MAILS_EVERY_MS,
});
