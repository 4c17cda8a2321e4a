import type { LimitProposal } from '@nachtwacht/contracts';
import { limitedRule, ruleThatHolds, type AspectRule, type LimitRule, type Policy } from '@nachtwacht/domain';
import type { LimitedCheck } from '../limit-store';

/** What a check is judged by now, and what it would be judged by; null where the proposal changes nothing for it. */
export interface JudgedBy {
  readonly present: AspectRule;
  readonly proposed: AspectRule;
}

export function judgedBy(
  check: LimitedCheck,
  own: AspectRule,
  rules: readonly LimitRule[],
  proposal: LimitProposal,
): JudgedBy | null {
  // A person's own policy goes before every rule.
  if (check.ownPolicy !== null) return null;
  const about = { aspect: proposal.aspect, kind: check.assetKind, customerId: check.customerId };
  const others = rules.filter((rule) => !isSame(rule, proposal));
  const chosen = proposal.chosen && {
    aspect: proposal.aspect,
    assetKind: proposal.assetKind,
    customerId: proposal.customerId,
    policy: proposal.chosen.policy as Policy,
    attempts: proposal.chosen.attempts,
  };
  const after = chosen ? [...others, chosen] : others;
  const holds = ruleThatHolds(chosen ? after : rules, about);
  const isMeant = holds !== null && isSame(holds, proposal);
  if (!isMeant) return null;
  return { present: limitedRule(own, rules, about), proposed: limitedRule(own, after, about) };
}

function isSame(rule: LimitRule, { aspect, assetKind, customerId }: LimitProposal): boolean {
  return rule.aspect === aspect && rule.assetKind === assetKind && rule.customerId === customerId;
}
