import { LATEST_SOURCES, UPDATE_DOUBTS, UPDATE_ENDS, UPDATE_RISKS, UPDATE_STAGES } from '@nachtwacht/domain';
import { z } from 'zod';
import { AssetKindSchema, Id, StatusSchema, Timestamp } from './common';
import { Day } from './morning';

const Note = z.string().trim().max(2_000);

/** One update of one thing, as it stands in the lane. */
export const UpdateItemView = z.object({
  id: Id,
  customerId: Id,
  customerName: z.string(),
  assetId: Id,
  assetName: z.string(),
  assetKind: AssetKindSchema,
  /** Which part of it, where it has several; '' otherwise. */
  instance: z.string(),
  stage: z.enum(UPDATE_STAGES),
  ended: z.enum(UPDATE_ENDS).nullable(),
  from: z.string().nullable(),
  /** null: packages, of which only the number is told. */
  target: z.string().nullable(),
  pending: z.number().int().nullable(),
  security: z.boolean().nullable(),
  knownExploited: z.boolean(),
  knownBy: z.enum(LATEST_SOURCES),
  risk: z.enum(UPDATE_RISKS).nullable(),
  note: z.string().nullable(),
  seenAt: Timestamp,
  dueAt: Timestamp,
  plannedFrom: Timestamp.nullable(),
  plannedUntil: Timestamp.nullable(),
  toldAt: Timestamp.nullable(),
  doneAt: Timestamp.nullable(),
  outsidePlan: z.boolean(),
  checkedAt: Timestamp.nullable(),
  /** After it was done, something of this thing was not well. */
  unwellSince: Timestamp.nullable(),
  reportedAt: Timestamp.nullable(),
  endedAt: Timestamp.nullable(),
  daysBehind: z.number().int(),
  version: z.number().int(),
});
export type UpdateItemView = z.infer<typeof UpdateItemView>;

/** What happened to an update, newest last: by a person, or seen at the device. */
export const UpdateStep = z.object({
  at: Timestamp,
  kind: z.string(),
  /** null: seen at the device. */
  by: z.string().nullable(),
  note: z.string().nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type UpdateStep = z.infer<typeof UpdateStep>;

/** What the maker says of the target in the release catalogue. */
const KnownRelease = z.object({
  sourceUrl: z.string().nullable(),
  note: z.string().nullable(),
  releasedOn: Day.nullable(),
});

export const UpdateDetail = UpdateItemView.extend({
  steps: z.array(UpdateStep),
  release: KnownRelease.nullable(),
  /** The next time that work may be done at this customer, by what was agreed. */
  nextWindow: z.object({ from: Timestamp, until: Timestamp }),
  /** A text to tell the customer, in both languages. */
  announcement: z.object({ nl: z.string(), en: z.string() }),
});
export type UpdateDetail = z.infer<typeof UpdateDetail>;

const Named = z
  .array(z.object({ id: Id, version: z.number().int() }))
  .min(1)
  .max(200);

/** The same step for several: those that have changed meanwhile, or stand elsewhere, are refused by name and stay. */
export const UpdateStepInput = z.discriminatedUnion('step', [
  z.object({
    step: z.literal('assess'),
    items: Named,
    risk: z.enum(UPDATE_RISKS),
    knownExploited: z.boolean(),
    note: Note.default(''),
  }),
  z.object({ step: z.literal('approve'), items: Named, note: Note.default('') }),
  /** Work on these things is planned with it: while it lasts they say maintenance. */
  z.object({
    step: z.literal('plan'),
    items: Named,
    from: Timestamp,
    until: Timestamp,
    note: Note.default(''),
  }),
  z.object({
    step: z.literal('tell'),
    items: Named,
    how: z.enum(['mail', 'telephone', 'in-person', 'portal']),
    note: Note.default(''),
  }),
  z.object({ step: z.literal('report'), items: Named, note: Note.default('') }),
  z.object({ step: z.literal('decline'), items: Named, note: Note.min(3) }),
  z.object({ step: z.literal('note'), items: Named, note: Note.min(1) }),
]);
export type UpdateStepInput = z.infer<typeof UpdateStepInput>;

export const UpdateStepReply = z.object({
  items: z.array(UpdateItemView),
  refused: z.array(z.object({ id: Id, why: z.enum(['gone', 'changed', 'other-stage']) })),
});
export type UpdateStepReply = z.infer<typeof UpdateStepReply>;

export const UpdateLaneQuery = z.object({
  customerId: Id.optional(),
  /** `open`: all that is not ended and not yet reported; `past`: the last 400 that are. */
  show: z.enum(['open', 'past']).default('open'),
});

/** What one thing runs, whether or not an update waits. */
export const VersionRow = z.object({
  customerId: Id,
  customerName: z.string(),
  assetId: Id,
  assetName: z.string(),
  assetKind: AssetKindSchema,
  aspect: z.string(),
  instance: z.string(),
  collector: z.string(),
  status: StatusSchema,
  state: z.enum(['up-to-date', 'pending', 'never-checked', 'check-failed', 'in-progress', 'not-told']),
  vendor: z.string().nullable(),
  train: z.string().nullable(),
  model: z.string().nullable(),
  installed: z.string().nullable(),
  available: z.string().nullable(),
  desired: z.string().nullable(),
  pending: z.number().int().nullable(),
  security: z.boolean().nullable(),
  knownBy: z.enum(LATEST_SOURCES),
  checkedAt: Timestamp.nullable(),
  rebootNeeded: z.boolean().nullable(),
  endOfLife: Day.nullable(),
  doubt: z.enum(UPDATE_DOUBTS).nullable(),
  /** Since when the present offer waits. */
  behindSince: Timestamp.nullable(),
  daysBehind: z.number().int(),
  itemId: Id.nullable(),
  stage: z.enum(UPDATE_STAGES).nullable(),
});
export type VersionRow = z.infer<typeof VersionRow>;

/** How many things were behind on each of the last days, and how long at most: of one customer or of all. */
export const BehindHistory = z.array(
  z.object({
    date: Day,
    waiting: z.number().int(),
    security: z.number().int(),
    oldestDays: z.number().int(),
    done: z.number().int(),
  }),
);
export type BehindHistory = z.infer<typeof BehindHistory>;

export const ReleaseInput = z.object({
  vendor: z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(40)
    .regex(/^[a-z0-9-]+$/),
  train: z.string().trim().max(60).nullable(),
  /** `*` stands for anything. */
  model: z.string().trim().min(1).max(100).default('*'),
  /** null: of the whole model or train: how long it is supported. */
  version: z.string().trim().min(1).max(100).nullable(),
  releasedOn: Day.nullable().default(null),
  security: z.boolean().nullable().default(null),
  knownExploited: z.boolean().default(false),
  endOfLife: Day.nullable().default(null),
  withdrawn: z.boolean().default(false),
  sourceUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  note: Note.default(''),
});
export type ReleaseInput = z.infer<typeof ReleaseInput>;

export const ReleaseView = ReleaseInput.extend({
  id: Id,
  /** When a person last saw at the maker that this is so. */
  confirmedAt: Timestamp,
  confirmedBy: z.string(),
  /** Things that run a version of this maker, train and model. */
  concerns: z.number().int(),
});
export type ReleaseView = z.infer<typeof ReleaseView>;

export const ReleaseImportReply = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  errors: z.array(z.object({ line: z.number().int(), column: z.string().nullable(), message: z.string() })),
});
export type ReleaseImportReply = z.infer<typeof ReleaseImportReply>;

export const DesiredVersionInput = z.object({
  customerId: Id,
  vendor: ReleaseInput.shape.vendor,
  train: ReleaseInput.shape.train,
  model: ReleaseInput.shape.model,
  version: z.string().trim().min(1).max(100),
  reason: Note.min(3),
});
export type DesiredVersionInput = z.infer<typeof DesiredVersionInput>;

export const DesiredVersionView = DesiredVersionInput.extend({
  id: Id,
  customerName: z.string(),
  by: z.string(),
  at: Timestamp,
});
export type DesiredVersionView = z.infer<typeof DesiredVersionView>;

export const UpdateTermsInput = z.object({
  withinDays: z.number().int().min(1).max(365),
  securityWithinDays: z.number().int().min(1).max(365),
  window: z.object({
    /** 1 is Monday. */
    weekdays: z
      .array(z.literal([1, 2, 3, 4, 5, 6, 7]))
      .min(1)
      .max(7),
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    minutes: z.number().int().min(15).max(1_440),
    timeZone: z.string().min(1).max(60),
  }),
});
export type UpdateTermsInput = z.infer<typeof UpdateTermsInput>;
