import { BUDGET_PERIODS, LOT_SOURCES, TIME_BANDS } from '@nachtwacht/domain';
import { z } from 'zod';
import { Id, Timestamp } from './common';
import { Day } from './morning';

const Note = z.string().trim().max(2_000);
const Minutes = z.number().int();
/** A calendar month in the zone of the agreement: the period of a statement. */
export const HoursMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

const WORK_PLACES = ['remote', 'on-site'] as const;

/** What work was done on: at most one of these; none is the customer itself. */
const WorkOn = {
  incidentId: Id.nullable().default(null),
  assetId: Id.nullable().default(null),
  workItemId: Id.nullable().default(null),
};

export const TimeEntryInput = z.object({
  customerId: Id,
  ...WorkOn,
  /** Whole minutes; seconds are dropped at the start and filled up at the end. At most 24 hours. */
  startedAt: Timestamp,
  endedAt: Timestamp,
  place: z.enum(WORK_PLACES),
  travelMinutes: Minutes.min(0).max(1_440).default(0),
  billable: z.boolean().default(true),
  /** Never shown to the customer. */
  privateNote: Note.default(''),
  /** What the customer reads once it is released. */
  customerText: Note.default(''),
  /**
   * Where the agreement refuses work that no minutes are left for: who at the customer agreed that it is billed.
   * Without it such an entry is refused with the code `hours-used-up`.
   */
  overageAgreed: Note.default(''),
});
export type TimeEntryInput = z.infer<typeof TimeEntryInput>;

/** All that an entry holds, as the person saw it last: `version` of another than now is refused with `changed`. */
export const TimeEntryEdit = TimeEntryInput.extend({ version: Minutes });
export type TimeEntryEdit = z.infer<typeof TimeEntryEdit>;

export const TimeEntryView = z.object({
  id: Id,
  customerId: Id,
  customerName: z.string(),
  incidentId: Id.nullable(),
  assetId: Id.nullable(),
  workItemId: Id.nullable(),
  /** The name of the asset, or the title of the incident, where it is on one. */
  workOn: z.string().nullable(),
  personId: z.string(),
  personName: z.string(),
  startedAt: Timestamp,
  endedAt: Timestamp,
  rawMinutes: Minutes,
  /** After rounding, factor and travel, as it is reckoned now; 0 where it is not billable or was reversed. */
  chargedMinutes: Minutes,
  place: z.enum(WORK_PLACES),
  travelMinutes: Minutes,
  billable: z.boolean(),
  privateNote: z.string(),
  customerText: z.string(),
  overageAgreed: z.string(),
  /** null: the customer does not see it yet. */
  releasedAt: Timestamp.nullable(),
  reversedAt: Timestamp.nullable(),
  reversedReason: z.string().nullable(),
  /** It was booked when its month was closed already: it stands as a correction in this month. */
  correctionIn: HoursMonth.nullable(),
  /** Its month is closed: it can be reversed, no longer changed. */
  closed: z.boolean(),
  version: z.number().int(),
});
export type TimeEntryView = z.infer<typeof TimeEntryView>;

/** Of one person in one week, or of one customer in a period; without either, of the one who asks. Half open, by start. */
export const TimeEntryQuery = z.object({
  from: Timestamp,
  to: Timestamp,
  personId: z.string().max(100).optional(),
  customerId: Id.optional(),
});

export const TimerView = z.object({
  customerId: Id,
  customerName: z.string(),
  incidentId: Id.nullable(),
  assetId: Id.nullable(),
  workItemId: Id.nullable(),
  place: z.enum(WORK_PLACES),
  privateNote: z.string(),
  startedAt: Timestamp,
});
export type TimerView = z.infer<typeof TimerView>;

export const TimerInput = z.object({
  customerId: Id,
  ...WorkOn,
  place: z.enum(WORK_PLACES).default('remote'),
  privateNote: Note.default(''),
});
export type TimerInput = z.infer<typeof TimerInput>;

/** Stops into an entry; a timer whose entry is refused goes on. */
export const TimerStopInput = TimeEntryInput.pick({
  travelMinutes: true,
  billable: true,
  customerText: true,
  overageAgreed: true,
}).extend({ privateNote: Note.optional(), place: z.enum(WORK_PLACES).optional() });
export type TimerStopInput = z.infer<typeof TimerStopInput>;

export const LotView = z.object({
  id: z.string(),
  source: z.enum(LOT_SOURCES),
  validFrom: Timestamp,
  /** null: never. */
  expires: Timestamp.nullable(),
  /** As granted. */
  minutes: Minutes,
  /** Now. */
  openMinutes: Minutes,
  reason: z.string(),
  /** null: by the agreement. */
  by: z.string().nullable(),
});
export type LotView = z.infer<typeof LotView>;

export const LotInput = z.object({
  customerId: Id,
  minutes: Minutes.min(1).max(600_000),
  /** The first and the last day, in the zone of the agreement. */
  validFrom: Day,
  lastDay: Day.nullable(),
  reason: Note.min(1),
});
export type LotInput = z.infer<typeof LotInput>;

/** Takes minutes away (below 0) or gives them back (above 0), in the open month, with a reason. */
export const AdjustInput = z.object({
  customerId: Id,
  minutes: Minutes.min(-600_000)
    .max(600_000)
    .refine((minutes) => minutes !== 0),
  reason: Note.min(3),
});
export type AdjustInput = z.infer<typeof AdjustInput>;

const Allocation = z.object({ lotId: z.string(), source: z.enum(LOT_SOURCES), minutes: Minutes });

/** One entry on a statement, from the clock to the lots. The columns add up: parts and travel to minutes, and so do allocation, billed and owed. */
export const StatementLine = z.object({
  /** `adjust`: taken away by hand. */
  kind: z.enum(['work', 'adjust']),
  entryId: z.string(),
  startedAt: Timestamp,
  endedAt: Timestamp,
  /** By the zone of the agreement. */
  date: Day,
  personName: z.string(),
  workOn: z.string().nullable(),
  text: z.string(),
  place: z.enum(WORK_PLACES),
  billable: z.boolean(),
  rawMinutes: Minutes,
  parts: z.array(
    z.object({
      band: z.enum(TIME_BANDS),
      rawMinutes: Minutes,
      roundedMinutes: Minutes,
      factorPercent: z.number().int(),
      minutes: Minutes,
    }),
  ),
  travel: z.object({ rawMinutes: Minutes, factorPercent: z.number().int(), minutes: Minutes }).nullable(),
  minutes: Minutes,
  allocation: z.array(Allocation),
  /** Minutes that no lot was left for: billed, or taken from what is granted next. */
  billedMinutes: Minutes,
  owedMinutes: Minutes,
  /** Included whatever it takes (all-in). */
  includedMinutes: Minutes,
  /** The closed month in which the work was done: this line is a correction. */
  correctionOf: HoursMonth.nullable(),
});
export type StatementLine = z.infer<typeof StatementLine>;

const StatementLot = z.object({
  lotId: z.string(),
  source: z.enum(LOT_SOURCES),
  validFrom: Timestamp,
  expires: Timestamp.nullable(),
  minutes: Minutes,
  reason: z.string(),
});

/** opening + granted = consumed + expired + carried out + closing, where what is carried is granted anew as a lot. */
export const HoursStatement = z.object({
  customerId: Id,
  customerName: z.string(),
  month: HoursMonth,
  timeZone: z.string(),
  from: Timestamp,
  to: Timestamp,
  /** Frozen: it never changes again. */
  closedAt: Timestamp.nullable(),
  closedBy: z.string().nullable(),
  /** SHA-256 of the frozen statement. */
  hash: z.string().nullable(),
  agreementVersion: z.number().int().nullable(),
  plan: z.object({
    kind: z.enum(['included', 'all-in', 'none']),
    minutes: Minutes.nullable(),
    per: z.enum(BUDGET_PERIODS).nullable(),
  }),
  opening: z.object({ minutes: Minutes, owedMinutes: Minutes, lots: z.array(StatementLot) }),
  /** Lots whose validity begins in the period. */
  granted: z.array(StatementLot),
  lines: z.array(StatementLine),
  /** Minutes of earlier work that had no lot and were paid from lots of this period. */
  settledMinutes: Minutes,
  expired: z.array(
    z.object({ lotId: z.string(), source: z.enum(LOT_SOURCES), at: Timestamp, minutes: Minutes }),
  ),
  carried: z.array(z.object({ lotId: z.string(), at: Timestamp, minutes: Minutes, until: Timestamp })),
  closing: z.object({ minutes: Minutes, owedMinutes: Minutes, lots: z.array(StatementLot) }),
  totals: z.object({
    rawMinutes: Minutes,
    chargedMinutes: Minutes,
    grantedMinutes: Minutes,
    consumedMinutes: Minutes,
    expiredMinutes: Minutes,
    carriedMinutes: Minutes,
    billedMinutes: Minutes,
    owedMinutes: Minutes,
    includedMinutes: Minutes,
  }),
});
export type HoursStatement = z.infer<typeof HoursStatement>;

/** The hours of a customer in one view: what is left, how it went down, when it will be empty. */
export const HoursOverview = z.object({
  customerId: Id,
  customerName: z.string(),
  timeZone: z.string(),
  plan: HoursStatement.shape.plan,
  overage: z.enum(['bill', 'debt', 'block']),
  /** Of the plan that runs; the month where there is none. */
  budget: z.object({
    from: Timestamp,
    to: Timestamp,
    /** Opening and granted. */
    availableMinutes: Minutes,
    usedMinutes: Minutes,
    usedPercent: z.number().int().nullable(),
  }),
  openMinutes: Minutes,
  owedMinutes: Minutes,
  /** Open minutes after each change, in order, first at the start of the budget. */
  burnDown: z.array(z.object({ at: Timestamp, minutes: Minutes })),
  forecast: z.object({
    /** How fast they went over the last weeks; null: nothing was used. */
    minutesPerWeek: z.number().int().nullable(),
    /** null: not as far as can be seen. */
    emptyOn: Day.nullable(),
    /** When minutes are granted next; null: never by the agreement. */
    nextGrant: Timestamp.nullable(),
    emptyBeforeGrant: z.boolean(),
  }),
  thresholds: z.array(
    z.object({
      percent: z.number().int(),
      reachedAt: Timestamp.nullable(),
      /** When staff were told. */
      toldAt: Timestamp.nullable(),
    }),
  ),
  months: z.array(
    z.object({
      month: HoursMonth,
      closedAt: Timestamp.nullable(),
      /** Not before it is over and all of it is released. */
      mayClose: z.boolean(),
      unreleased: z.number().int(),
    }),
  ),
  lots: z.array(LotView),
});
export type HoursOverview = z.infer<typeof HoursOverview>;

/** One customer in the list of all. */
export const HoursRow = z.object({
  customerId: Id,
  customerName: z.string(),
  plan: HoursStatement.shape.plan,
  openMinutes: Minutes,
  owedMinutes: Minutes,
  usedPercent: z.number().int().nullable(),
  emptyOn: Day.nullable(),
  emptyBeforeGrant: z.boolean(),
  unreleased: z.number().int(),
});
export type HoursRow = z.infer<typeof HoursRow>;

export const HoursImportInput = z.object({ csv: z.string().min(1).max(2_000_000) });

/** What each line of a file would become; nothing is stored by a preview. */
export const HoursImportPreview = z.object({
  lines: z.array(
    z.object({
      line: z.number().int(),
      customerName: z.string(),
      startedAt: Timestamp.nullable(),
      endedAt: Timestamp.nullable(),
      /** null: it can be taken. */
      problem: z.object({ column: z.string().nullable(), message: z.string() }).nullable(),
      /** The same person, customer and times are there already: it would not be taken again. */
      known: z.boolean(),
    }),
  ),
  takeable: z.number().int(),
});
export type HoursImportPreview = z.infer<typeof HoursImportPreview>;

export const HoursImportReply = z.object({
  taken: z.number().int(),
  known: z.number().int(),
  refused: z.array(z.object({ line: z.number().int(), column: z.string().nullable(), message: z.string() })),
});
export type HoursImportReply = z.infer<typeof HoursImportReply>;
