import {
  AVAILABILITY_VERDICTS,
  EXCLUSION_TYPES,
  LOT_SOURCES,
  MAINTENANCE_OUTCOMES,
  TIME_BANDS,
} from '@nachtwacht/domain';
import { z } from 'zod';
import { Timestamp } from './common';

// As rest/portal: what a customer sees of hours and promises is said here and nowhere else.

const Day = z.iso.date();
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const Minutes = z.number().int();
const Ms = z.number().int();
const Span = z.object({ from: Timestamp, to: Timestamp });
/** Exact, so that whoever reads it can reckon it anew; null: nothing to divide by. */
const Ratio = z.object({ numerator: Ms, denominator: Ms }).nullable();

/** How promises of one month were kept: milliseconds of agreed hours. */
export const PortalAvailability = z.object({
  month: Month,
  thisMonth: Month,
  timeZone: z.string(),
  services: z.array(
    z.object({
      code: z.string(),
      nameNl: z.string(),
      nameEn: z.string(),
      verdict: z.enum(AVAILABILITY_VERDICTS),
      /** The month is not over. */
      running: z.boolean(),
      upper: Ratio,
      lower: Ratio,
      upMs: Ms,
      downMs: Ms,
      unknownMs: Ms,
      maintenanceMs: Ms,
      excludedMs: Ms,
      unmonitoredMs: Ms,
      things: z.array(z.string()),
      /** One for each agreement that held in the month. */
      promises: z.array(
        Span.extend({
          per100000: z.number().int(),
          hours: z.array(z.object({ weekday: z.number().int(), from: z.string(), to: z.string() })),
        }),
      ),
      freeDays: z.array(z.object({ date: Day, holiday: z.string().nullable(), name: z.string().nullable() })),
      /** `to` null: it reaches beyond the month. */
      outages: z.array(z.object({ from: Timestamp, to: Timestamp.nullable(), countedMs: Ms })),
      gaps: z.array(Span),
      works: z.array(Span.extend({ outcome: z.enum(MAINTENANCE_OUTCOMES), acceptedMs: Ms })),
      exclusions: z.array(Span.extend({ type: z.enum(EXCLUSION_TYPES), reason: z.string() })),
    }),
  ),
});
export type PortalAvailability = z.infer<typeof PortalAvailability>;

const PortalLot = z.object({
  id: z.string(),
  source: z.enum(LOT_SOURCES),
  expires: Timestamp.nullable(),
  minutes: Minutes,
});

/**
 * Hours of one month, of what was released alone. Opening, granted without what was carried over, charged (less), billed, owed,
 * included, settled (less) and expired (less) add up to closing.
 */
export const PortalHours = z.object({
  month: Month,
  thisMonth: Month,
  plan: z.object({
    kind: z.enum(['included', 'all-in', 'none']),
    minutes: Minutes.nullable(),
    per: z.string().nullable(),
  }),
  /** null for an auditor, of whose days today may not be. */
  now: z
    .object({
      openMinutes: Minutes,
      owedMinutes: Minutes,
      availableMinutes: Minutes,
      usedMinutes: Minutes,
      /** At the pace of the last weeks; null: not in sight. */
      emptyOn: Day.nullable(),
      lots: z.array(PortalLot),
    })
    .nullable(),
  closed: z.boolean(),
  openingMinutes: Minutes,
  granted: z.array(PortalLot),
  expiredMinutes: Minutes,
  carriedMinutes: Minutes,
  closingMinutes: Minutes,
  /** Of what was charged, what no lot was left for: billed, or taken from what is granted next. */
  billedMinutes: Minutes,
  owedMinutes: Minutes,
  /** Of what was charged, without a count (all-in). */
  includedMinutes: Minutes,
  /** Earlier work that was paid from lots of this month. */
  settledMinutes: Minutes,
  entries: z.array(
    z.object({
      id: z.string(),
      /** `adjust`: taken away by hand, without work. */
      kind: z.enum(['work', 'adjust']),
      date: Day,
      text: z.string(),
      place: z.enum(['remote', 'on-site']),
      billable: z.boolean(),
      rawMinutes: Minutes,
      parts: z.array(
        z.object({
          band: z.enum(TIME_BANDS),
          roundedMinutes: Minutes,
          factorPercent: z.number().int(),
          minutes: Minutes,
        }),
      ),
      travelMinutes: Minutes,
      chargedMinutes: Minutes,
      billedMinutes: Minutes,
      correctionOf: Month.nullable(),
    }),
  ),
});
export type PortalHours = z.infer<typeof PortalHours>;
