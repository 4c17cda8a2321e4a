import {
  BUDGET_PERIODS,
  LOT_SOURCES,
  OVERAGES,
  PACKAGE_UNITS,
  SOLD_VERDICTS,
  termsFlaws,
  type AgreementTerms,
} from '@nachtwacht/domain';
import { z } from 'zod';
import { CalendarSchema } from './backup-jobs';
import { Id, Timestamp } from './common';
import { Day } from './morning';

const Minutes = z.number().int().min(0).max(10_000_000);
const Percent = z.number().int().min(0).max(1_000);
const Months = z.number().int().min(0).max(60);
const Note = z.string().trim().max(2_000);
const Code = z
  .string()
  .trim()
  .regex(/^[a-z0-9-]{1,60}$/);
const Name = z.string().trim().min(1).max(100);
const Weekday = z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as 1 | 2 | 3 | 4 | 5 | 6 | 7)));

const HoursPlanSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('included'), minutes: Minutes, per: z.enum(BUDGET_PERIODS) }),
  z.object({ kind: z.literal('all-in') }),
  z.object({ kind: z.literal('none') }),
]);

const AgreedHoursSchema = z.object({
  timeZone: z.string().min(1).max(60).refine(isTimeZone, 'Give a name such as Europe/Amsterdam.'),
  hours: z.array(z.object({ weekday: Weekday, from: z.string().max(5), to: z.string().max(5) })).max(70),
  calendar: CalendarSchema,
});

const TravelSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('flat'), minutes: Minutes, factorPercent: Percent }),
  z.object({ kind: z.literal('real'), factorPercent: Percent }),
]);

const TermsShape = z.object({
  agreed: AgreedHoursSchema,
  plan: HoursPlanSchema,
  carryOver: z.object({ maxMinutes: Minutes, periods: z.number().int().min(0).max(60) }),
  lotOrder: z.array(z.enum(LOT_SOURCES)).max(10),
  overage: z.enum(OVERAGES),
  rounding: z.object({
    stepMinutes: Minutes,
    minimumMinutes: Minutes,
    group: z.enum(['entry', 'item-day-person']),
  }),
  factors: z.object({
    agreed: Percent,
    evening: Percent,
    saturday: Percent,
    sunday: Percent,
    holiday: Percent,
  }),
  travel: TravelSchema,
  thresholds: z.array(Percent).max(10),
  targets: z
    .array(
      z.object({
        priority: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
        responseMinutes: Minutes.nullable(),
        resolutionMinutes: Minutes.nullable(),
        aroundTheClock: z.boolean(),
      }),
    )
    .max(8),
  availability: z
    .array(
      z.object({
        service: Code,
        per100000: z.number().int().min(0).max(100_000),
        group: z.enum(['all-of', 'any-of']),
        degraded: z.enum(['up', 'down']),
      }),
    )
    .max(100),
  maintenance: z.object({
    announcedHoursBefore: z.number().int().min(0).max(10_000),
    maxMinutesPerMonth: Minutes,
  }),
  noticeMonths: Months,
  priceChangeMonths: Months,
}) satisfies z.ZodType<AgreementTerms>;

/** What can be signed: each rule that is broken is an issue with its code as the message. */
const AgreementTermsSchema = TermsShape.superRefine((terms, context) => {
  for (const flaw of termsFlaws(terms)) context.addIssue({ code: 'custom', path: [flaw], message: flaw });
});

/** A version in the history of an agreement. Signed ones never change; `until` follows from the next. */
export const AgreementVersionView = z.object({
  id: Id,
  number: z.number().int(),
  state: z.enum(['draft', 'signed']),
  from: Day,
  until: Day.nullable(),
  terms: TermsShape,
  note: z.string(),
  signedAt: Timestamp.nullable(),
  signedBy: z.string().nullable(),
  createdBy: z.string(),
  /** Of a draft: names what was seen when it is changed. */
  revision: z.number().int(),
});
export type AgreementVersionView = z.infer<typeof AgreementVersionView>;

export const SubscriptionView = z.object({
  id: Id,
  packageCode: z.string(),
  serviceCode: z.string(),
  nameNl: z.string(),
  nameEn: z.string(),
  serviceNl: z.string(),
  serviceEn: z.string(),
  unit: z.enum(PACKAGE_UNITS),
  quantity: z.number().int(),
  /** Of one, a month, as the catalogue has it now; null: not known. */
  monthlyCents: z.number().int().nullable(),
  from: Day,
  until: Day.nullable(),
  noticedOn: Day.nullable(),
  note: z.string(),
  /** The things that prove it. `watched`: it is looked after and something of it is polled. */
  assets: z.array(z.object({ id: Id, name: z.string(), watched: z.boolean() })),
});
export type SubscriptionView = z.infer<typeof SubscriptionView>;

/** Sold and seen of one service of a customer, today. */
export const SoldSeenView = z.object({
  serviceCode: z.string(),
  serviceNl: z.string(),
  serviceEn: z.string(),
  sold: z.number().int(),
  seen: z.number().int(),
  verdict: z.enum(SOLD_VERDICTS),
});
export type SoldSeenView = z.infer<typeof SoldSeenView>;

export const CustomerAgreement = z.object({
  customerId: Id,
  customerName: z.string(),
  today: Day,
  versions: z.array(AgreementVersionView),
  subscriptions: z.array(SubscriptionView),
  sold: z.array(SoldSeenView),
  /** If notice were given, or a price announced, today. null: nothing holds today. */
  noticeEnds: Day.nullable(),
  earliestPriceChange: Day.nullable(),
});
export type CustomerAgreement = z.infer<typeof CustomerAgreement>;

/** One customer in the list of agreements. */
export const AgreementRow = z.object({
  customerId: Id,
  customerName: z.string(),
  /** What holds today; null: nothing was signed for today. */
  version: z.number().int().nullable(),
  from: Day.nullable(),
  until: Day.nullable(),
  plan: HoursPlanSchema.nullable(),
  drafts: z.number().int(),
  subscriptions: z.number().int(),
  /** Services that are sold and not, or not all, watched. */
  unwatched: z.number().int(),
});
export type AgreementRow = z.infer<typeof AgreementRow>;

export const DraftInput = z.object({ from: Day, terms: AgreementTermsSchema, note: Note.default('') });
export type DraftInput = z.output<typeof DraftInput>;
export const DraftChange = DraftInput.extend({ revision: z.number().int() });

export const SubscriptionInput = z.object({
  packageCode: Code,
  quantity: z.number().int().min(1).max(100_000),
  from: Day,
  assetIds: z.array(Id).max(1_000).default([]),
  note: Note.default(''),
});
export type SubscriptionInput = z.output<typeof SubscriptionInput>;

/** More begins on the day that is asked for; less with the month after the notice is over. */
export const SubscriptionChange = z.object({
  kind: z.enum(['upgrade', 'downgrade']),
  packageCode: Code,
  quantity: z.number().int().min(1).max(100_000),
  on: Day,
});
export type SubscriptionChange = z.output<typeof SubscriptionChange>;

export const NoticeInput = z.object({ noticedOn: Day });

export const CatalogueService = z.object({
  code: Code,
  nameNl: Name,
  nameEn: Name,
  chapter: z.string().trim().max(20),
  /** false: "not monitored" is said plainly. */
  monitored: z.boolean(),
  signalNl: z.string().trim().max(300),
  signalEn: z.string().trim().max(300),
});
export type CatalogueService = z.infer<typeof CatalogueService>;

export const ServicePackageView = z.object({
  code: Code,
  serviceCode: Code,
  unit: z.enum(PACKAGE_UNITS),
  nameNl: Name,
  nameEn: Name,
  plan: HoursPlanSchema.nullable(),
  /** Of one, a month; null: not known. */
  monthlyCents: z.number().int().min(0).max(100_000_000).nullable(),
  position: z.number().int().min(0).max(100_000),
  archived: z.boolean(),
});
export type ServicePackageView = z.infer<typeof ServicePackageView>;

export const OneOffFeeView = z.object({
  code: Code,
  serviceCode: Code,
  nameNl: Name,
  nameEn: Name,
  cents: z.number().int().min(0).max(100_000_000),
});
export type OneOffFeeView = z.infer<typeof OneOffFeeView>;

export const ServiceCatalogue = z.object({
  services: z.array(CatalogueService),
  packages: z.array(ServicePackageView),
  fees: z.array(OneOffFeeView),
});
export type ServiceCatalogue = z.infer<typeof ServiceCatalogue>;

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
