import { isStaffRole } from './permissions';

/** Has staff to have a second factor, or may they? Customers may in either case. */
export const SECOND_FACTOR_RULES = ['required', 'offered'] as const;
export type SecondFactorRule = (typeof SECOND_FACTOR_RULES)[number];

/** Has this person to set up a second factor before anything else? */
export function awaitsSecondFactor(role: string, hasOne: boolean, rule: SecondFactorRule): boolean {
  return rule === 'required' && isStaffRole(role) && !hasOne;
}
