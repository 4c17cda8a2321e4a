import { z } from 'zod';
import { AssetKindSchema, Id, ReasonSchema, StatusSchema, Timestamp } from './common';

/** A check that is not ok. The board's colours follow from these and from nothing else. */
export const BoardProblem = z.object({
  checkId: z.number().int(),
  assetId: Id,
  assetName: z.string(),
  assetKind: AssetKindSchema,
  customerId: Id,
  serviceCode: z.string(),
  aspect: z.string(),
  instance: z.string(),
  collector: z.string(),
  status: StatusSchema,
  reason: ReasonSchema,
  since: Timestamp,
  flapping: z.boolean(),
});
export type BoardProblem = z.infer<typeof BoardProblem>;

/** One customer x service that has something to watch. */
export const BoardCell = z.object({
  customerId: Id,
  serviceCode: z.string(),
  assets: z.number().int(),
  checks: z.number().int(),
  /** How many of the assets no check looks at. Left out: none, unless the cell has no checks at all. */
  unwatched: z.number().int().optional(),
  /** Since when the cell is as it is, for a cell without problems. */
  since: Timestamp.nullable(),
});
export type BoardCell = z.infer<typeof BoardCell>;

/** The age of what one square says; asked for the square that a person looks at. */
export const SquareAge = z.object({
  /** The moment since which every check of the square was measured; null while one never was. */
  measuredAt: Timestamp.nullable(),
});
export type SquareAge = z.infer<typeof SquareAge>;

export const BoardIncident = z.object({
  id: Id,
  assetId: Id,
  customerId: Id,
  status: StatusSchema,
  openedAt: Timestamp,
  acknowledgedAt: Timestamp.nullable(),
  acknowledgedBy: z.string().nullable(),
  note: z.string().nullable(),
});
export type BoardIncident = z.infer<typeof BoardIncident>;

/** What the support team must know about the product itself. */
export const BoardNotice = z.object({
  kind: z.enum(['channel-stuck', 'connection-fault', 'reactor-failing', 'polling-late', 'no-channel']),
  /** The thing meant: a channel, a connection, a reactor. */
  subjectId: z.string(),
  subjectName: z.string(),
  since: Timestamp.nullable(),
  text: z.string(),
});
export type BoardNotice = z.infer<typeof BoardNotice>;

export const BoardSnapshot = z.object({
  /** Everything up to and including this change is in the snapshot. */
  position: z.number().int(),
  serverTime: Timestamp,
  customers: z.array(z.object({ id: Id, name: z.string(), code: z.string() })),
  services: z.array(z.object({ code: z.string(), nameNl: z.string(), nameEn: z.string() })),
  cells: z.array(BoardCell),
  problems: z.array(BoardProblem),
  incidents: z.array(BoardIncident),
  notices: z.array(BoardNotice),
});
export type BoardSnapshot = z.infer<typeof BoardSnapshot>;
