import type { AssetKind } from '../status/observation';
import type { Policy } from '../status/policy';
import type { AspectRule } from '../polling/aspect-rule';
import { fitted } from './fitted';

/**
 * How a provider judges an aspect, in place of what the collector would say: for all customers or for one, for every kind
 * of asset or for one.
 */
export interface LimitRule {
  readonly aspect: string;
  /** null: every kind. */
  readonly assetKind: AssetKind | null;
  /** null: the whole installation. */
  readonly customerId: string | null;
  readonly policy: Policy;
  /** Polls that must agree before a change for the worse is taken; null: as many as the collector says. */
  readonly attempts: number | null;
}

/** What a rule is looked up by. */
export interface Judged {
  readonly aspect: string;
  readonly kind: AssetKind;
  readonly customerId: string;
}

/**
 * The rule that holds: a customer's own goes before the installation's, and within each one for this kind of asset
 * before one for every kind.
 */
export function ruleThatHolds<Rule extends LimitRule>(rules: readonly Rule[], about: Judged): Rule | null {
  let best: Rule | null = null;
  for (const rule of rules)
    if (concerns(rule, about) && (best === null || closeness(rule) > closeness(best))) best = rule;
  return best;
}

/** What an aspect is judged by, from the collector's own rule and the provider's. */
export function limitedRule(own: AspectRule, limits: readonly LimitRule[], about: Judged): AspectRule {
  // Nearly every poll: nobody changed a limit.
  if (limits.length === 0) return own;
  const rule = ruleThatHolds(limits, about);
  const policy = rule && fitted(own.policy, rule.policy);
  if (!rule || !policy) return own;
  const attempts = rule.attempts ?? own.confirmation.attempts;
  return { policy, confirmation: { ...own.confirmation, attempts } };
}

function concerns({ aspect, assetKind, customerId }: LimitRule, about: Judged): boolean {
  return (
    aspect === about.aspect &&
    (assetKind === null || assetKind === about.kind) &&
    (customerId === null || customerId === about.customerId)
  );
}

function closeness({ assetKind, customerId }: LimitRule): number {
  return (customerId === null ? 0 : 2) + (assetKind === null ? 0 : 1);
}
