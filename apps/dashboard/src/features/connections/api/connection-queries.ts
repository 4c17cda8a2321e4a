import { ROUTES, type MailRulesInput } from '@nachtwacht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

/** Polls are not announced one by one, so the list looks again by itself. */
const LOOK_AGAIN_MS = 30_000;
/** A person waits for it: every step has to be seen within a second. */
const TEST_EVERY_MS = 500;

export const connectionsQuery = (archived: boolean) =>
  queryOptions({
    queryKey: ['connections', { archived }],
    queryFn: ({ signal }) => call(ROUTES.connections, { query: { archived: String(archived) }, signal }),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const connectionQuery = (id: string) =>
  queryOptions({
    queryKey: ['connection', id],
    queryFn: ({ signal }) => call(ROUTES.connection, { params: { id }, signal }),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const foundQuery = (id: string) =>
  queryOptions({
    queryKey: ['found', id],
    queryFn: ({ signal }) => call(ROUTES.found, { params: { id }, signal }),
  });

/** Asked again until it is finished. */
export const testQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['connection-test', id],
    queryFn: ({ signal }) => call(ROUTES.connectionTest, { params: { id: id ?? '' }, signal }),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.finishedAt == null ? TEST_EVERY_MS : false),
  });

/** What rules would make of the mails that are kept. */
export const mailPreviewQuery = (id: string, rules: MailRulesInput['rules']) =>
  queryOptions({
    queryKey: ['mail-preview', id, rules],
    queryFn: ({ signal }) => call(ROUTES.previewMailRules, { params: { id }, body: { rules }, signal }),
    retry: false,
  });
