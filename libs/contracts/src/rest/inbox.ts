import { z } from 'zod';
import { Id } from './common';
import { FoundAsset } from './connections';
import { route } from './route';

/** What is to be decided about a found thing, or was: new, left out, or of somebody who is no customer. */
export const INBOX_VIEWS = ['new', 'ignored', 'not-ours'] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

/** A thing that nobody took in, with the connection that holds it. */
export const InboxThing = FoundAsset.extend({
  connectionId: Id,
  connectionName: z.string(),
  collector: z.string(),
  /** The customer and site of the connection; what it holds can be nobody else's. null: the provider's own. */
  connectionCustomerId: Id.nullable(),
  connectionCustomerName: z.string().nullable(),
  connectionSiteId: Id.nullable(),
});
export type InboxThing = z.infer<typeof InboxThing>;

export const InboxCounts = z.object({
  new: z.number().int(),
  /** Of the new ones. */
  newBackupJobs: z.number().int(),
  ignored: z.number().int(),
  notOurs: z.number().int(),
});
export type InboxCounts = z.infer<typeof InboxCounts>;

/** No page shows more at once; the counts tell of the rest. */
export const MOST_IN_INBOX = 5_000;

export const Inbox = z.object({
  counts: InboxCounts,
  /** Backup jobs first, then what was seen last; at most MOST_IN_INBOX. */
  things: z.array(InboxThing),
});
export type Inbox = z.infer<typeof Inbox>;

export const INBOX_ROUTES = {
  inbox: route({
    method: 'GET',
    path: '/inbox/found',
    summary: 'What connections hold and nobody took in, over all living connections',
    query: z.object({ view: z.enum(INBOX_VIEWS).default('new') }),
    reply: Inbox,
  }),
} as const;
