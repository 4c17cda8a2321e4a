import { crossedLimits, remark, UNITS } from '@nachtwacht/domain';
import { z } from 'zod';
import { AssetKindSchema, Id, StatusSchema, TextSchema, Timestamp } from './common';

const Limit = z.number().min(-1_000_000_000_000_000).max(1_000_000_000_000_000).nullable();
const Days = z.number().min(0).max(3_650);
const Word = z.string().trim().min(1).max(100);
const Words = z.array(Word).max(100);
const Pair = z.object({ warning: Limit, critical: Limit });

const LevelPolicySchema = z.object({
  kind: z.literal('level'),
  unit: z.enum(UNITS),
  bad: z.enum(['above', 'below']),
  warning: Limit,
  critical: Limit,
  fullWithinDays: z.object({ warning: Days.nullable(), critical: Days.nullable() }).optional(),
});
const ReachPolicySchema = z.object({ kind: z.literal('reach'), lossPercent: Pair, latencyMs: Pair });
const StatePolicySchema = z.object({
  kind: z.literal('state'),
  ok: Words,
  warning: Words,
  critical: Words,
  whenGone: z.enum(['warning', 'critical']).optional(),
});
const ExpiryPolicySchema = z.object({ kind: z.literal('expiry'), warningDays: Days, criticalDays: Days });
const UpdatePolicySchema = z.object({
  kind: z.literal('update'),
  pending: z.enum(['ok', 'warning']),
  security: z.enum(['warning', 'critical']),
  checkedWithinDays: Days,
  catalogueWithinDays: Days.optional(),
});

/** A policy as people choose it; what is agreed on backups is agreed per job. */
export const LimitPolicy = z
  .discriminatedUnion('kind', [
    LevelPolicySchema,
    ReachPolicySchema,
    StatePolicySchema,
    ExpiryPolicySchema,
    UpdatePolicySchema,
  ])
  .superRefine((policy, context) => {
    for (const name of crossedLimits(policy as Parameters<typeof crossedLimits>[0]))
      context.addIssue({ code: 'custom', path: [name], message: remark('limits-crossed') });
  });
export type LimitPolicy = z.infer<typeof LimitPolicy>;

/** What a rule is for. */
const About = z.object({
  collector: z.string().min(1).max(100),
  aspect: z.string().min(1).max(100),
  /** null: every kind of asset. */
  assetKind: AssetKindSchema.nullable(),
  /** null: the whole installation. */
  customerId: Id.nullable(),
});
export const LimitAbout = About;
export type LimitAbout = z.infer<typeof LimitAbout>;

const Chosen = z.object({
  policy: LimitPolicy,
  /** Polls that must agree before a change for the worse is taken; null: as many as the collector says. */
  attempts: z.number().int().min(1).max(20).nullable(),
});

export const LimitInput = About.extend(Chosen.shape);
export type LimitInput = z.infer<typeof LimitInput>;

export const ChosenLimit = LimitInput.extend({ customerName: z.string().nullable(), changedAt: Timestamp });
export type ChosenLimit = z.infer<typeof ChosenLimit>;

/** One aspect of one collector: by what it is judged by itself, and what was chosen in place of that. */
export const LimitAspect = z.object({
  aspect: z.string(),
  label: TextSchema,
  /** The collector's own. */
  policy: LimitPolicy,
  attempts: z.number().int(),
  /** Living checks that are judged so, and how many of them have a policy of their own. */
  checks: z.number().int(),
  ownPolicies: z.number().int(),
  /** The kinds of assets among them. */
  assetKinds: z.array(AssetKindSchema),
  rules: z.array(ChosenLimit),
});
export type LimitAspect = z.infer<typeof LimitAspect>;

export const LimitCollector = z.object({
  collector: z.string(),
  label: TextSchema,
  checks: z.number().int(),
  aspects: z.array(LimitAspect),
});
export type LimitCollector = z.infer<typeof LimitCollector>;

/** What would hold: a policy, or null to take the rule away. */
export const LimitProposal = About.extend({ chosen: Chosen.nullable() });
export type LimitProposal = z.infer<typeof LimitProposal>;

const FiredSchema = z.object({
  warning: z.number().int(),
  critical: z.number().int(),
  seconds: z.number().int(),
  lastAt: Timestamp.nullable(),
});

const Both = <T extends z.ZodType>(of: T) => z.object({ present: of, proposed: of });

/**
 * What would have fired. `by` says on what it is reckoned: `samples` on what was measured, `history` on the changes of
 * status that are kept, `now` only on how things stand at this moment.
 */
export const LimitPreview = z.object({
  by: z.enum(['samples', 'history', 'now']),
  from: Timestamp,
  to: Timestamp,
  /** Since when each poll is kept, five minutes and hours; before that moment only coarser steps. */
  finest: z.object({ fiveMinutes: Timestamp, hours: Timestamp }),
  /** Checks that the proposal is for, those of them that go by another rule, and those without anything to reckon on. */
  checks: z.number().int(),
  untouched: z.number().int(),
  withoutHistory: z.number().int(),
  /** More than can be reckoned at once: these were left out. */
  leftOut: z.number().int(),
  fired: Both(FiredSchema),
  /** The same with every short peak counted as long enough. */
  withPeaks: Both(FiredSchema),
  /** How many checks say what at this moment. */
  now: Both(z.record(StatusSchema, z.number().int())),
  /** Where it makes the most difference, first. */
  assets: z.array(
    z.object({
      assetId: Id,
      assetName: z.string(),
      customerName: z.string(),
      instance: z.string(),
      fired: Both(FiredSchema),
      now: Both(StatusSchema),
    }),
  ),
});
export type LimitPreview = z.infer<typeof LimitPreview>;
