import type { PollReport } from '../status/observation';
import type { AspectRule } from './aspect-rule';
import type { AspectRules } from './outcome';
import { ruleFor } from './rule-for';
import { checkKey, type PlannedCheck, type PollPlan } from './plan';

/** A part that was there and that a complete answer no longer names, with what its policy makes of that. */
export interface GonePart {
  readonly check: PlannedCheck;
  readonly rule: AspectRule;
  readonly status: 'warning' | 'critical';
}

/**
 * The parts (a disk, a fan) that a complete answer leaves out, of assets that it does name. Not named is not well: where
 * the policy says so, a part that was there is missing. An answer that is not complete says nothing of what it leaves out.
 */
export function goneParts(plan: PollPlan, report: PollReport, rules: AspectRules): readonly GonePart[] {
  if (!report.complete) return [];
  const parts = [...plan.checks].flatMap(([key, check]) => {
    const rule = ruleFor(plan, check.asset, check.aspect, rules);
    const policy = check.policy ?? rule?.policy;
    if (rule === null || policy?.kind !== 'state' || policy.whenGone === undefined) return [];
    return [{ key, check, rule, status: policy.whenGone }];
  });
  // Most connections have no parts, and are polled every minute.
  if (parts.length === 0) return [];
  const assets = new Set(report.assets.map(({ key }) => key));
  const named = new Set(
    report.observations.map(({ asset, aspect, instance }) => checkKey(asset, aspect, instance)),
  );
  return parts.filter(({ key, check }) => !named.has(key) && assets.has(check.asset.key));
}
