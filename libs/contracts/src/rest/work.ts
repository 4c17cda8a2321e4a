import {
  PRIORITIES,
  SEGMENT_KINDS,
  SEGMENT_REASONS,
  WARNED_AT,
  WORK_HAPPENINGS,
  WORK_STATES,
} from '@nachtwacht/domain';
import { z } from 'zod';
import { Id, TextSchema, Timestamp } from './common';
import { Day } from './morning';

const Ms = z.number().int();
const PrioritySchema = z.literal([...PRIORITIES]);
const Text = z.string().trim().max(4_000);

/** One promise about one work item. Durations are milliseconds of agreed time, or of all time around the clock. */
export const WorkClockView = z.object({
  kind: z.enum(SEGMENT_KINDS),
  outcome: z.enum(['no-promise', 'running', 'paused', 'met', 'breached']),
  targetMs: Ms.nullable(),
  aroundTheClock: z.boolean(),
  /** At `asOf` of the item. */
  elapsedMs: Ms,
  pausedMs: Ms,
  dueAt: Timestamp.nullable(),
  resumesAt: Timestamp.nullable(),
  breachedAt: Timestamp.nullable(),
  crossed: z.array(z.object({ percent: z.literal([...WARNED_AT]), at: Timestamp })),
  /** The stretches after `asOf` in which it will run if nothing happens, so that a page can count along. */
  upcoming: z.array(z.object({ from: Timestamp, to: Timestamp })),
});
export type WorkClockView = z.infer<typeof WorkClockView>;

const WORK_SOURCES = ['hand', 'incident', 'backup'] as const;

export const WorkItemView = z.object({
  id: Id,
  number: z.number().int(),
  customerId: Id,
  customerName: z.string(),
  title: z.string(),
  source: z.enum(WORK_SOURCES),
  incidentId: Id.nullable(),
  backupJobId: Id.nullable(),
  backupDate: Day.nullable(),
  /** What it is called in an outside ticket system, and where it is; '' for neither. */
  outsideRef: z.string(),
  outsideUrl: z.string(),
  state: z.enum(WORK_STATES),
  priority: PrioritySchema,
  receivedAt: Timestamp,
  endedAt: Timestamp.nullable(),
  reopenableUntil: Timestamp.nullable(),
  response: WorkClockView,
  resolution: WorkClockView,
  /** By the server. */
  asOf: Timestamp,
  version: z.number().int(),
});
export type WorkItemView = z.infer<typeof WorkItemView>;

export const WorkSegment = z.object({
  kind: z.enum(SEGMENT_KINDS),
  why: z.enum(SEGMENT_REASONS),
  from: Timestamp,
  to: Timestamp.nullable(),
  countedMs: Ms,
  priority: PrioritySchema,
  targetMs: Ms.nullable(),
  aroundTheClock: z.boolean(),
});
export type WorkSegment = z.infer<typeof WorkSegment>;

const WorkEventView = z.object({
  at: Timestamp,
  writtenAt: Timestamp,
  kind: z.enum(WORK_HAPPENINGS),
  priority: PrioritySchema.nullable(),
  clock: z.enum(['response', 'resolution']).nullable(),
  percent: z.number().int().nullable(),
  /** null: the product itself. */
  by: z.string().nullable(),
  note: z.string(),
  /** It could not happen where the item stood then, and changed nothing. */
  ignored: z.boolean(),
});

const AgreedHoursRow = z.object({ weekday: z.number().int(), from: z.string(), to: z.string() });

export const WorkDetail = WorkItemView.extend({
  responseSegments: z.array(WorkSegment),
  resolutionSegments: z.array(WorkSegment),
  events: z.array(WorkEventView),
  /** The agreed hours that hold now, null where nothing is agreed. */
  hours: z
    .object({ timeZone: z.string(), rows: z.array(AgreedHoursRow), version: z.number().int() })
    .nullable(),
  /** Days with agreed hours that did not count, because they are free, each with its name. */
  uncounted: z.array(z.object({ date: Day, name: TextSchema })),
  rules: z.object({
    pausesIn: z.array(z.enum(['waiting-customer', 'waiting-supplier'])),
    resumesAfterWorkingDays: z.number().int(),
    reopensWithinDays: z.number().int(),
  }),
});
export type WorkDetail = z.infer<typeof WorkDetail>;

const OutsideUrl = z.union([z.literal(''), z.url({ protocol: /^https$/ }).max(500)]);

export const WorkInput = z.object({
  customerId: Id,
  title: z.string().trim().min(3).max(200),
  priority: PrioritySchema,
  /** When it was received; left out: now. */
  receivedAt: Timestamp.optional(),
  note: Text.default(''),
  incidentId: Id.nullable().default(null),
  backup: z.object({ jobId: Id, date: Day }).nullable().default(null),
  outsideRef: z.string().trim().max(100).default(''),
  outsideUrl: OutsideUrl.default(''),
  /** While it waits for a supplier the clock stands still too: only where that was agreed. */
  pausesForSupplier: z.boolean().default(false),
});
export type WorkInput = z.infer<typeof WorkInput>;

const step = {
  version: z.number().int(),
  /** When it happened; left out: now. */
  at: Timestamp.optional(),
};
export const WorkStepInput = z.discriminatedUnion('step', [
  z.object({ ...step, step: z.literal(['answered', 'asked']), note: Text.min(1) }),
  z.object({ ...step, step: z.literal(['resolved', 'closed', 'transferred', 'noted']), note: Text.min(1) }),
  z.object({
    ...step,
    step: z.literal(['auto-answered', 'customer-wrote', 'waits-for-supplier', 'resumed', 'reopened']),
    note: Text.default(''),
  }),
  z.object({ ...step, step: z.literal('prioritised'), priority: PrioritySchema, note: Text.min(1) }),
  z.object({
    ...step,
    step: z.literal('referenced'),
    outsideRef: z.string().trim().max(100),
    outsideUrl: OutsideUrl,
    note: Text.default(''),
  }),
]);
export type WorkStepInput = z.infer<typeof WorkStepInput>;

export const WorkQuery = z.object({
  customerId: Id.optional(),
  incidentId: Id.optional(),
  /** `open`: all that is not resolved; `past`: the last 400 that are. */
  show: z.enum(['open', 'past']).default('open'),
});
