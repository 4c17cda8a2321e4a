import { readMinutes } from './minutes';

export interface GrantDraft {
  readonly source: 'bought' | 'goodwill';
  readonly amount: string;
  /** YYYY-MM-DD */
  readonly validFrom: string;
  /** Empty: it never expires. */
  readonly lastDay: string;
  readonly reason: string;
}

export interface AdjustDraft {
  readonly direction: 'up' | 'down';
  readonly amount: string;
  readonly reason: string;
}

export type AmountProblem = 'badAmount' | 'badReason' | 'required' | 'backwards';

/** The most that is granted at once. */
const MOST_MINUTES = 600_000;
const SHORTEST_REASON = 3;

/** Hours as they are bought: a bare number is minutes, as everywhere. */
export function amountOf(text: string): number | null {
  const minutes = readMinutes(text);
  return minutes === null || minutes === 0 || minutes > MOST_MINUTES ? null : minutes;
}

export function grantProblems(draft: GrantDraft): Partial<Record<keyof GrantDraft, AmountProblem>> {
  return {
    ...(amountOf(draft.amount) === null && { amount: 'badAmount' }),
    ...(draft.validFrom === '' && { validFrom: 'required' }),
    ...(draft.lastDay !== '' && draft.lastDay < draft.validFrom && { lastDay: 'backwards' }),
    ...(isShort(draft.reason) && { reason: 'badReason' }),
  };
}

export function adjustProblems(draft: AdjustDraft): Partial<Record<keyof AdjustDraft, AmountProblem>> {
  return {
    ...(amountOf(draft.amount) === null && { amount: 'badAmount' }),
    ...(isShort(draft.reason) && { reason: 'badReason' }),
  };
}

const isShort = (reason: string): boolean => reason.trim().length < SHORTEST_REASON;
