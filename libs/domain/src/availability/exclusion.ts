import type { Period } from '../status/intervals';

/** Why time is left out of the account. */
export const EXCLUSION_TYPES = [
  'customer-power',
  'supplier-line',
  'agreed-maintenance',
  'third-party',
  'other',
] as const;
export type ExclusionType = (typeof EXCLUSION_TYPES)[number];

/** What was decided on it: only ever added to. `withdrawn`: it turned out to be wrong, or to be no longer wanted. */
export const EXCLUSION_DECISIONS = ['agreed', 'rejected', 'withdrawn'] as const;
export type ExclusionDecision = (typeof EXCLUSION_DECISIONS)[number];
export type ExclusionState = 'proposed' | ExclusionDecision;

/** A stretch of a service that somebody wants left out, or that is. */
export interface Exclusion extends Period {
  readonly id: string;
  readonly type: ExclusionType;
  readonly state: ExclusionState;
}

/** By the latest decision; before the first one it is a proposal, which counts for nothing. */
export function exclusionState(decisions: readonly ExclusionDecision[]): ExclusionState {
  return decisions.at(-1) ?? 'proposed';
}

/** Why a decision is not taken, null where it may be. */
export function decisionFlaw(
  exclusion: { readonly state: ExclusionState; readonly proposedBy: string },
  decision: ExclusionDecision,
  by: string,
): 'own-proposal' | 'already-decided' | null {
  const { state, proposedBy } = exclusion;
  const isOpen = state === 'proposed' || (state === 'agreed' && decision === 'withdrawn');
  if (!isOpen) return 'already-decided';
  // A second pair of eyes: what counts is agreed by somebody else. To take one's own proposal back needs nobody.
  return decision !== 'withdrawn' && by === proposedBy ? 'own-proposal' : null;
}
