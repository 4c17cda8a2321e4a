import type { Confirmation, Policy } from '../status/policy';

/** What deciding needs to know of an aspect. */
export interface AspectRule {
  readonly policy: Policy;
  readonly confirmation: Confirmation;
}
