import type { LimitAbout, LimitAspect, LimitInput } from '@nachtwacht/contracts';

/** What is in the dialog: an aspect, and whom a rule of it is for. */
export interface EditedLimit {
  readonly aspect: LimitAspect;
  readonly about: LimitAbout;
  /** Begun as an exception: the first thing to choose is the customer. */
  readonly isException?: true;
}

type Chosen = Pick<LimitInput, 'policy' | 'attempts'>;

export function isSameAbout(one: LimitAbout, other: LimitAbout): boolean {
  return one.customerId === other.customerId && one.assetKind === other.assetKind;
}

/** Where a form begins: with the rule that is there, else with what holds for everybody, else with the collector's own. */
export function beginsWith({ rules, policy }: LimitAspect, about: LimitAbout): Chosen {
  const rule =
    rules.find((one) => isSameAbout(one, about)) ??
    rules.find(({ customerId, assetKind }) => customerId === null && assetKind === about.assetKind) ??
    rules.find(({ customerId, assetKind }) => customerId === null && assetKind === null);
  return rule ? { policy: rule.policy, attempts: rule.attempts } : { policy, attempts: null };
}
