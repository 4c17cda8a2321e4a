import type { DutyDay, NightRow, SignOutcome } from '@nachtwacht/contracts';
import { isGreen, needsHands } from '@nachtwacht/domain';

/** Whether a night can be signed, and if not, why. */
export type Signability = 'yes' | 'open-first' | 'not-over' | 'signed' | 'closed';

/** Foretells what the server would say, so that nobody waits for a refusal. */
export function signability(night: NightRow): Signability {
  const { status, signed, closed, mustOpen, openedAt } = night;
  if (signed !== null) return 'signed';
  if (closed) return 'closed';
  if (status === 'waiting') return 'not-over';
  return openedAt === null && (mustOpen || needsHands(status)) ? 'open-first' : 'yes';
}

/** What is left to be done by a person. */
export function isToDo({ signed, closed }: NightRow): boolean {
  return signed === null && !closed;
}

/** Nights that were signed or closed take corrections, no notes. */
export function isSettled({ signed, closed }: NightRow): boolean {
  return signed !== null || closed;
}

/** Can a person say that its problem is known? Never of what nobody knows, of what is well or still to come. */
export function canBeKnown({ status }: NightRow): boolean {
  return needsHands(status) && status !== 'unknown';
}

export interface GreenNights {
  /** Can be signed together. */
  readonly green: readonly NightRow[];
  /** Green, but drawn by lot: each is opened first. */
  readonly drawn: readonly NightRow[];
}

export function greenNights(nights: Iterable<NightRow>): GreenNights {
  const green: NightRow[] = [];
  const drawn: NightRow[] = [];
  for (const night of nights) {
    if (!isToDo(night) || !isGreen(night.status)) continue;
    (signability(night) === 'open-first' ? drawn : green).push(night);
  }
  return { green, drawn };
}

export type Tally = Readonly<Record<SignOutcome, number>>;

export function tallyOf(outcomes: readonly { readonly outcome: SignOutcome }[]): Tally {
  const tally: Record<SignOutcome, number> = {
    signed: 0,
    'already-signed': 0,
    changed: 0,
    'must-open': 0,
    'needs-look': 0,
    'not-over': 0,
    closed: 0,
    'no-such-night': 0,
  };
  for (const { outcome } of outcomes) tally[outcome] += 1;
  return tally;
}

/** May anything be signed on this day at all? */
export function isWorkable({ state }: DutyDay): boolean {
  return state === 'open' || state === 'empty' || state === 'closing';
}
