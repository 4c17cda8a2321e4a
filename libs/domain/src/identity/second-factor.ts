import { isStaffRole } from './permissions';

/** Has staff to have a second factor, or may they? Customers may in either case. */
export const SECOND_FACTOR_RULES = ['required', 'offered'] as const;
export type SecondFactorRule = (typeof SECOND_FACTOR_RULES)[number];

/** Has this person to set up a second factor before anything else? */
export function awaitsSecondFactor(role: string, hasOne: boolean, rule: SecondFactorRule): boolean {
  return rule === 'required' && isStaffRole(role) && !hasOne;
}

/** What a person has beside a password. */
export interface Factors {
  /** Codes of an authenticator app. */
  readonly app: boolean;
  /** One passkey at least. */
  readonly passkey: boolean;
}

export function hasSecondFactor({ app, passkey }: Factors): boolean {
  return app || passkey;
}

/**
 * May a way in that has no second step of its own open a session at all? Codes of an app are asked for in a second step;
 * whoever has passkeys alone signs in with one of them, which proves both factors by itself.
 */
export function needsPasskey({ app, passkey }: Factors): boolean {
  return passkey && !app;
}

/** Would taking this much away leave somebody without the second factor that is required? */
export function isLastFactor(role: string, left: Factors, rule: SecondFactorRule): boolean {
  return awaitsSecondFactor(role, hasSecondFactor(left), rule);
}
