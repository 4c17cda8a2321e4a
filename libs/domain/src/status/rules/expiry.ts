import { QUOTED_WORD, quoted } from '../../text/quoted';
import { MS_PER_DAY } from '../../time/duration';
import { isoOf, parseInstant } from '../../time/instant';
import type { JudgeContext } from '../judge-context';
import type { ReadingOf } from '../observation';
import type { ExpiryPolicy } from '../policy';
import type { Verdict } from '../status';
import { verdict } from '../verdict';

/**
 * Certificates with a short life are renewed late: normally with a third of it left. Fixed limits would warn about
 * every one of them, so a quarter of the life is the longest warning and half of that the longest critical time.
 */
const WARNING_SHARE = 1 / 4;
const CRITICAL_SHARE = WARNING_SHARE / 2;

/** A date on which something ends; at that very moment it has ended. */
export function judgeExpiry(
  reading: ReadingOf<'expiry'>,
  policy: ExpiryPolicy,
  { now }: JudgeContext,
): Verdict {
  if (reading.expiresAt === null) return verdict('unknown', 'no-value');
  const at = parseInstant(reading.expiresAt);
  if (at === null)
    return verdict('unknown', 'unrecognised', {
      value: quoted(reading.expiresAt, QUOTED_WORD),
      expected: 'date',
    });

  const expiresAt = isoOf(at);
  const daysLeft = (at - now) / MS_PER_DAY;
  if (daysLeft <= 0)
    return verdict('critical', 'expired', { expiresAt, days: Math.floor((now - at) / MS_PER_DAY) });

  const days = Math.floor(daysLeft);
  const criticalDays = atMostShare(policy.criticalDays, reading.lifetimeDays, CRITICAL_SHARE);
  if (daysLeft < criticalDays)
    return verdict('critical', 'expires-soon', { expiresAt, days, limitDays: criticalDays });
  const warningDays = atMostShare(policy.warningDays, reading.lifetimeDays, WARNING_SHARE);
  if (daysLeft < warningDays)
    return verdict('warning', 'expires-soon', { expiresAt, days, limitDays: warningDays });
  return verdict('ok', 'valid-until', { expiresAt, days });
}

function atMostShare(days: number, lifetimeDays: number | undefined, share: number): number {
  const isKnown = lifetimeDays !== undefined && Number.isFinite(lifetimeDays) && lifetimeDays > 0;
  return isKnown ? Math.min(days, lifetimeDays * share) : days;
}
