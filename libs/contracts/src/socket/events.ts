import { z } from 'zod';
import { BoardIncident, BoardProblem } from '../rest/board';
import { ImportRun } from '../rest/customers';
import { StatusSchema, Timestamp } from '../rest/common';
import { Day, NightRow } from '../rest/morning';

/**
 * One change of what the board shows, numbered without gap in commit order. The catalog that both ends derive
 * their types from and parse with.
 */
export const ChangePayload = z.discriminatedUnion('kind', [
  /** A check changed its status. Carries the whole problem, so that one event is enough to patch the board. */
  z.object({
    kind: z.literal('transition'),
    transitionId: z.number().int(),
    from: StatusSchema.nullable(),
    at: Timestamp,
    check: BoardProblem,
  }),
  /** A check that is not well says something else, or flaps, while its status stays: the cause on the board is another. */
  z.object({ kind: z.literal('restated'), check: BoardProblem }),
  z.object({
    kind: z.literal('incident'),
    incident: BoardIncident.extend({ closedAt: Timestamp.nullable() }),
  }),
  /** Customers, sites, assets, connections or checks were added, edited or archived: fetch what you show again. */
  z.object({
    kind: z.literal('inventory'),
    what: z.enum(['customer', 'site', 'asset', 'connection', 'check', 'maintenance']),
    id: z.string(),
  }),
  /** A night of a backup job is another now: judged anew, opened, signed, noted. */
  z.object({ kind: z.literal('night'), night: NightRow }),
  /** The check of a day began, was handed over, is empty or closed. */
  z.object({ kind: z.literal('duty'), date: Day }),
  /** The versions of a thing, or an update of it in the lane, are others now. `shown`: the customer may know it. */
  z.object({ kind: z.literal('update'), assetId: z.string() }),
  /** The report of a month is another now; customers hear of published ones alone. */
  z.object({ kind: z.literal('report'), customerId: z.string(), id: z.string(), published: z.boolean() }),
  /** Entries, lots or what is left of the hours of a customer are others now. `shown`: the customer may know it. */
  z.object({ kind: z.literal('hours'), customerId: z.string(), shown: z.boolean() }),
  /** A work item is another now: fetch what you show of it again. */
  z.object({ kind: z.literal('work'), customerId: z.string(), id: z.string() }),
  /** Something about the product itself: a channel got stuck or recovered, a connection has a fault of ours. */
  z.object({ kind: z.literal('notice'), what: z.enum(['channel', 'connection', 'reactor']), id: z.string() }),
]);
export type ChangePayload = z.infer<typeof ChangePayload>;

export const Change = z.object({ position: z.number().int(), payload: ChangePayload });
export type Change = z.infer<typeof Change>;

/** Everything in (after, upTo]; a client whose cursor is not `after` has missed something and fetches again. */
export const ChangeBatch = z.object({
  after: z.number().int(),
  upTo: z.number().int(),
  changes: z.array(Change),
});
export type ChangeBatch = z.infer<typeof ChangeBatch>;

/** Sent every few seconds, so that silence is noticed and ages are counted by the server's clock. */
export const Heartbeat = z.object({ position: z.number().int(), serverTime: Timestamp });
export type Heartbeat = z.infer<typeof Heartbeat>;

/** What this session may see is another now: whatever was fetched before is not its any more. Says no more than that. */
const RightsChanged = z.object({});

/** Server to browser. Each has a row in the matrix of who hears what (socket-matrix.medium.spec). */
export const SERVER_EVENTS = {
  changes: ChangeBatch,
  heartbeat: Heartbeat,
  rights: RightsChanged,
  /** Progress of long work that this person started. */
  'import-progress': ImportRun,
} as const;
export type ServerEvents = { [E in keyof typeof SERVER_EVENTS]: z.infer<(typeof SERVER_EVENTS)[E]> };

/** Browser to server: nothing besides the handshake. Whoever says anything is disconnected. */
export const CLIENT_EVENTS = {} as const satisfies Record<string, z.ZodType>;
export type ClientEvents = { [E in keyof typeof CLIENT_EVENTS]: z.infer<(typeof CLIENT_EVENTS)[E]> };
