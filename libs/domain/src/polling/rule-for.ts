import { limitedRule } from '../limits/limit-rule';
import type { AspectRule } from './aspect-rule';
import type { AspectRules } from './outcome';
import type { PlannedAsset, PollPlan } from './plan';

/** What an aspect of an asset is judged by, unless its check has a policy of its own; null where nobody declares it. */
export function ruleFor(
  plan: PollPlan,
  { kind, customerId }: PlannedAsset,
  aspect: string,
  rules: AspectRules,
): AspectRule | null {
  const own = rules.ruleOf(plan, aspect);
  // A plan without limits, which is nearly every one, costs nothing here.
  if (own === null || plan.limits === undefined || plan.limits.length === 0) return own;
  return limitedRule(own, plan.limits, { aspect, kind, customerId });
}
