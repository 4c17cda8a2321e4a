import {
  AVAILABILITY_VERDICTS,
  COUNTED_AS,
  EXCLUSION_DECISIONS,
  EXCLUSION_TYPES,
  MAINTENANCE_OUTCOMES,
} from '@nachtwacht/domain';
import { z } from 'zod';
import { Id, Timestamp } from './common';
import { Day } from './morning';

/** A month by the calendar of the customer. */
export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

const Ms = z.number().int();
const Sums = z.object(
  Object.fromEntries(COUNTED_AS.map((as) => [as, Ms])) as Record<(typeof COUNTED_AS)[number], typeof Ms>,
);
const Ratio = z.object({ numerator: Ms, denominator: Ms }).nullable();
const Bounds = z.object({ upper: Ratio, lower: Ratio, measured: Ratio, coverage: Ratio });
const Verdict = z.enum(AVAILABILITY_VERDICTS);
const Span = z.object({ from: Timestamp, to: Timestamp });

/** How one service of one customer did in a month: milliseconds of agreed hours, exact. */
export const AvailabilityLine = z.object({
  customerId: Id,
  customerName: z.string(),
  service: z.string(),
  serviceName: z.object({ nl: z.string(), en: z.string() }),
  /** The promise that holds last in the month, in parts of 100,000. */
  per100000: z.number().int(),
  verdict: Verdict,
  /** The month is not over: the verdict is what it ends with if nothing more happens. */
  running: z.boolean(),
  sums: Sums,
  bounds: Bounds,
  boundsBeforeExclusions: Bounds,
  budget: z.object({ allowedMs: Ms, leftMs: Ms, leftAtWorstMs: Ms }).nullable(),
  /** Exclusions that touch the month. */
  proposed: z.number().int(),
  excluded: z.number().int(),
});
export type AvailabilityLine = z.infer<typeof AvailabilityLine>;

const ExclusionDecisionView = z.object({
  decision: z.enum(EXCLUSION_DECISIONS),
  note: z.string(),
  by: z.string(),
  at: Timestamp,
});

export const ExclusionView = Span.extend({
  id: Id,
  customerId: Id,
  service: z.string(),
  type: z.enum(EXCLUSION_TYPES),
  reason: z.string(),
  evidence: z.string(),
  proposedBy: z.string(),
  /** It is the reader's own: somebody else has to agree to it. */
  own: z.boolean(),
  proposedAt: Timestamp,
  state: z.enum(['proposed', ...EXCLUSION_DECISIONS]),
  decisions: z.array(ExclusionDecisionView),
});
export type ExclusionView = z.infer<typeof ExclusionView>;

const FreeDay = z.union([
  z.object({ kind: z.literal('holiday'), code: z.string() }),
  z.object({ kind: z.literal('closed'), name: z.string() }),
]);

/** The same with all that it rests on. */
export const AvailabilityDetail = AvailabilityLine.extend({
  month: Month,
  timeZone: z.string(),
  period: Span,
  asOf: Timestamp,
  sumsBeforeExclusions: Sums,
  parts: z.array(
    Span.extend({
      version: z.number().int(),
      per100000: z.number().int(),
      group: z.enum(['all-of', 'any-of']),
      degraded: z.enum(['up', 'down']),
      announcedHoursBefore: z.number(),
      maxMinutesPerMonth: z.number(),
      hours: z.array(z.object({ weekday: z.number().int(), from: z.string(), to: z.string() })),
      sums: Sums,
      verdict: Verdict,
    }),
  ),
  days: z.array(Span.extend({ date: Day, sums: Sums, free: FreeDay.nullable() })),
  spans: z.array(Span.extend({ as: z.enum(COUNTED_AS) })),
  works: z.array(
    Span.extend({
      id: Id,
      reason: z.string(),
      announcedAt: Timestamp,
      cancelledAt: Timestamp.nullable(),
      outcome: z.enum(MAINTENANCE_OUTCOMES),
      acceptedMs: Ms,
    }),
  ),
  outages: z.array(Span.extend({ reachesBefore: z.boolean(), reachesAfter: z.boolean(), countedMs: Ms })),
  exclusions: z.array(ExclusionView),
  assets: z.array(z.object({ id: Id, name: z.string(), checks: z.number().int() })),
});
export type AvailabilityDetail = z.infer<typeof AvailabilityDetail>;

const Text = z.string().trim().min(3).max(2_000);

export const ExclusionInput = Span.extend({
  customerId: Id,
  service: z.string().min(1).max(100),
  type: z.enum(EXCLUSION_TYPES),
  reason: Text,
  /** Where it can be seen that this is so: a number of the supplier, a letter, a message. */
  evidence: Text,
});
export type ExclusionInput = z.infer<typeof ExclusionInput>;

export const ExclusionDecisionInput = z.object({
  decision: z.enum(EXCLUSION_DECISIONS),
  note: z.string().trim().max(2_000).default(''),
});
export type ExclusionDecisionInput = z.infer<typeof ExclusionDecisionInput>;
