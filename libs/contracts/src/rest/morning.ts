import { JOB_KINDS, NIGHT_STATUSES, type NightReason } from '@nachtwacht/domain';
import { z } from 'zod';
import { Id, Timestamp } from './common';

/** A day as the clock on the wall has it: YYYY-MM-DD. */
export const Day = z.iso.date();
export const NightStatusSchema = z.enum(NIGHT_STATUSES);
const NightReasonSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
}) as z.ZodType<NightReason>;

/** Names one night: the job and the day on which it was due. */
export const NightKey = z.object({ jobId: Id, date: Day });
export type NightKey = z.infer<typeof NightKey>;

/** One night of a job as the morning check shows it. Paths in texts are masked. */
export const NightRow = NightKey.extend({
  customerId: Id,
  customerName: z.string(),
  assetId: Id,
  jobName: z.string(),
  /** What it protects, where that is looked after, too. */
  protectsName: z.string().nullable(),
  kind: z.enum(JOB_KINDS),
  packageCode: z.string().nullable(),
  dutyDate: Day,
  dueAt: Timestamp,
  deadlineAt: Timestamp,
  status: NightStatusSchema,
  /** What an override hides. */
  hidden: NightStatusSchema.nullable(),
  /** The most telling first. */
  reasons: z.array(NightReasonSchema),
  startedAt: Timestamp.nullable(),
  finishedAt: Timestamp.nullable(),
  bytes: z.number().nullable(),
  files: z.number().nullable(),
  /** The error text with file paths masked. */
  message: z.string().nullable(),
  /** Said back by who signs: what has changed since is not signed. */
  version: z.number().int(),
  /** Drawn by lot: is not signed before somebody opened it. */
  mustOpen: z.boolean(),
  openedAt: Timestamp.nullable(),
  signed: z.object({ byName: z.string(), at: Timestamp, bulk: z.boolean(), hasty: z.boolean() }).nullable(),
  notes: z.number().int(),
  /** The failure that is being worked on, with how many nights it holds. */
  followUp: z.object({ id: Id, nights: z.number().int(), reference: z.string().nullable() }).nullable(),
  overrideId: Id.nullable(),
  closed: z.boolean(),
});
export type NightRow = z.infer<typeof NightRow>;

export const DutyPerson = z.object({ id: z.string(), name: z.string() });

/** The check of one working day. */
export const DutyDay = z.object({
  date: Day,
  /** free: nobody checks, and why; none: it is over, and no backup was known then; ahead: its check has not begun. */
  state: z.enum(['free', 'none', 'ahead', 'open', 'empty', 'closing', 'closed']),
  /** The code of a holiday, the name of a closing day, or 'weekend'. */
  freeBecause: z.string().nullable(),
  opensAt: Timestamp.nullable(),
  /** When it should be empty. */
  dueAt: Timestamp.nullable(),
  person: DutyPerson.nullable(),
  handedOver: z.array(
    z.object({ at: Timestamp, from: z.string().nullable(), to: z.string(), by: z.string() }),
  ),
  alertedAt: Timestamp.nullable(),
  emptyAt: Timestamp.nullable(),
  closedAt: Timestamp.nullable(),
  /** The working days around it, for turning pages. */
  previous: Day,
  next: Day,
});
export type DutyDay = z.infer<typeof DutyDay>;

export const MorningCheck = z.object({
  day: DutyDay,
  /** The night rows follow `changes` from here. */
  cursor: z.number().int(),
  nights: z.array(NightRow),
});
export type MorningCheck = z.infer<typeof MorningCheck>;

/** The past of jobs for their strips and sparklines, oldest first, at most 14 nights each. */
export const JobPast = z.object({
  jobId: Id,
  nights: z.array(
    z.object({
      date: Day,
      status: NightStatusSchema,
      bytes: z.number().nullable(),
      seconds: z.number().nullable(),
    }),
  ),
});
export type JobPast = z.infer<typeof JobPast>;

export const SignInput = z.object({
  nights: z
    .array(NightKey.extend({ version: z.number().int() }))
    .min(1)
    .max(10_000),
  /** Many green ones together, without looking at each. */
  bulk: z.boolean(),
});
export type SignInput = z.infer<typeof SignInput>;

const SIGN_OUTCOMES = [
  'signed',
  /** Somebody else was first; nothing is signed twice. */
  'already-signed',
  /** It is another now than what was seen. */
  'changed',
  /** Drawn by lot: open it first. */
  'must-open',
  /** Not green: is signed one by one, after it was opened. */
  'needs-look',
  /** Its window is open or it still runs: there is nothing to sign yet. */
  'not-over',
  /** The register of its day is closed: write a correction. */
  'closed',
  'no-such-night',
] as const;
export const SignOutcome = z.enum(SIGN_OUTCOMES);
export type SignOutcome = z.infer<typeof SignOutcome>;
export const SignReply = z.object({
  outcomes: z.array(NightKey.extend({ outcome: SignOutcome })),
  /** As they are now, of those that were not signed just now. */
  nights: z.array(NightRow),
});
export type SignReply = z.infer<typeof SignReply>;

export const NoteInput = NightKey.extend({ text: z.string().trim().min(1).max(2_000) });
export const NightLine = z.object({
  id: z.number().int(),
  at: Timestamp,
  kind: z.enum(['opened', 'noted', 'signed', 'overridden', 'corrected', 'read-raw', 'late-news']),
  byName: z.string().nullable(),
  text: z.string().nullable(),
});
export type NightLine = z.infer<typeof NightLine>;

export const NightRun = z.object({
  sourceId: z.string(),
  outcome: z.string(),
  rawStatus: z.string().nullable(),
  startedAt: Timestamp.nullable(),
  finishedAt: Timestamp.nullable(),
  bytesProcessed: z.number().nullable(),
  bytesStored: z.number().nullable(),
  files: z.number().nullable(),
  message: z.string().nullable(),
  firstToldAt: Timestamp,
});
export type NightRun = z.infer<typeof NightRun>;

/** A night opened: its runs, its lines and the past it is compared with. */
export const NightDetail = z.object({
  night: NightRow,
  schedule: z.record(z.string(), z.unknown()),
  windowEndsAt: Timestamp,
  runs: z.array(NightRun),
  lines: z.array(NightLine),
  /** The last 60 nights, oldest first, for the chart that shows why. */
  past: z.array(
    z.object({
      date: Day,
      status: NightStatusSchema,
      bytes: z.number().nullable(),
      files: z.number().nullable(),
      seconds: z.number().nullable(),
    }),
  ),
});
export type NightDetail = z.infer<typeof NightDetail>;

/** Texts as the source sent them; that they were read is written down. */
export const NightRaw = z.object({
  runs: z.array(
    z.object({ sourceId: z.string(), rawStatus: z.string().nullable(), message: z.string().nullable() }),
  ),
});

export type NightRaw = z.infer<typeof NightRaw>;

export const OverrideInput = NightKey.extend({
  /** Found anywhere in the error text, without case; empty matches whatever is wrong. */
  text: z.string().trim().max(300),
  reason: z.string().trim().min(3).max(500),
  until: Day,
});
export type OverrideInput = z.infer<typeof OverrideInput>;
export const Override = z.object({
  id: Id,
  customerId: Id,
  customerName: z.string(),
  jobId: Id,
  jobName: z.string(),
  text: z.string(),
  reason: z.string(),
  from: Day,
  until: Day,
  needsLead: z.boolean(),
  agreedBy: z.string().nullable(),
  createdBy: z.string(),
  createdAt: Timestamp,
  endedAt: Timestamp.nullable(),
});
export type Override = z.infer<typeof Override>;

export const FollowUpPatch = z.object({
  reference: z.string().trim().max(100).nullable().optional(),
  note: z.string().trim().max(2_000).nullable().optional(),
  closed: z.literal(true).optional(),
});

export type FollowUpPatch = z.infer<typeof FollowUpPatch>;

export const HandOverInput = z.object({ date: Day, personId: z.string().max(100) });
export const DutyWeekdays = z.object({
  /** 1 is Monday. */
  weekdays: z.array(
    z.object({ weekday: z.number().int().min(1).max(7), personId: z.string().max(100).nullable() }),
  ),
});

/** How a person signed on one day: for the lead. */
export const SigningPace = z.object({
  byName: z.string(),
  one: z.number().int(),
  bulk: z.number().int(),
  hasty: z.number().int(),
  /** Between two signatures by hand, seconds. */
  medianSeconds: z.number().nullable(),
});
export type SigningPace = z.infer<typeof SigningPace>;
export const CheckOverview = z.object({
  days: z.array(
    z.object({
      day: DutyDay,
      nights: z.number().int(),
      unsigned: z.number().int(),
      red: z.number().int(),
      pace: z.array(SigningPace),
    }),
  ),
  /** Overrides of more than 14 days that wait for a lead. */
  waiting: z.array(Override),
});
export type CheckOverview = z.infer<typeof CheckOverview>;
