import { MS_PER_HOUR, MS_PER_MINUTE } from '../time/duration';

/** How often something may be done. What was used is regained evenly, not all at once at the end of a window. */
export interface Budget {
  /** So many at once. */
  readonly burst: number;
  /** And so many in every window after that. */
  readonly perWindow: number;
  readonly windowMs: number;
  /**
   * So many a process takes out of the database in one go, to give them out itself: never more than there are, and at
   * most this many less than there are while several processes hold some.
   */
  readonly atOnce: number;
}

/** Each of them alone: whoever floods one leaves the others as they are. The word after the dot says whose it is. */
export const BUDGETS = {
  /** Passwords and codes tried at one account, from wherever; see SignInBudget. Networks are counted by the sign-in itself. */
  'sign-in.account': { burst: 10, perWindow: 10, windowMs: MS_PER_HOUR, atOnce: 1 },
  /** One code of an app of one person: it is good for once, and forgotten when no clock would take it any more. */
  'code.once': { burst: 1, perWindow: 1, windowMs: 4 * MS_PER_MINUTE, atOnce: 1 },
  /** Reports of one backup job, by its secret address. */
  'push.job': { burst: 60, perWindow: 60, windowMs: MS_PER_MINUTE, atOnce: 5 },
  /** All jobs of a practice may be behind one address, and many of a data centre. */
  'push.network': { burst: 1_200, perWindow: 1_200, windowMs: MS_PER_MINUTE, atOnce: 20 },
  /** Files that a person has made: each reads up to 20,000 rows. */
  'export.account': { burst: 15, perWindow: 30, windowMs: MS_PER_HOUR, atOnce: 1 },
  /** Kept for reports, which cost more than a file. */
  'report.account': { burst: 5, perWindow: 20, windowMs: MS_PER_HOUR, atOnce: 1 },
  /** Handshakes of sockets: thirty windows of one person come back at once after a restart, and stumble a few times. */
  'socket.account': { burst: 300, perWindow: 300, windowMs: MS_PER_MINUTE, atOnce: 10 },
  /** An office of 600 windows behind one address. */
  'socket.network': { burst: 1_800, perWindow: 1_800, windowMs: MS_PER_MINUTE, atOnce: 20 },
  /** Calls of a person, whatever for: thirty windows that come back at once, and never a program that copies all. */
  'call.account': { burst: 3_000, perWindow: 3_000, windowMs: MS_PER_MINUTE, atOnce: 100 },
  /** Calls of a program by its token. */
  'token.token': { burst: 600, perWindow: 600, windowMs: MS_PER_MINUTE, atOnce: 20 },
} as const satisfies Readonly<Record<string, Budget>>;
export type BudgetName = keyof typeof BUDGETS;

/** How long one of it takes to be regained, milliseconds. */
export function costOf({ perWindow, windowMs }: Budget): number {
  return windowMs / perWindow;
}

/**
 * @param usedUntil when all that was used is regained, epoch milliseconds; null for who used nothing
 * @returns how long to wait for the next one, milliseconds; 0 when there is one
 */
export function waitFor(budget: Budget, usedUntil: number | null, now: number): number {
  const used = Math.max(usedUntil ?? now, now);
  return Math.max(0, used + costOf(budget) - (now + budget.burst * costOf(budget)));
}
