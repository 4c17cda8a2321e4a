import { QUOTED_WORD, quoted } from '../../text/quoted';
import { MS_PER_DAY } from '../../time/duration';
import { isoOf, parseInstant } from '../../time/instant';
import type { JudgeContext } from '../judge-context';
import type { UpdateReading } from '../observation';
import type { UpdatePolicy } from '../policy';
import type { Verdict } from '../status';
import { verdict } from '../verdict';

/** A clock of a source may run ahead this far; a look later than that has not happened. */
const CLOCK_TOLERANCE_DAYS = 1;
/** A catalogue that nobody confirmed for longer than a month is not believed to know the latest. */
export const CATALOGUE_WITHIN_DAYS = 35;

/**
 * Whether updates wait. "No update" and "nobody looked" are different answers: never looked, a failed look and a
 * look too long ago are unknown. A known update stays known, however long ago the look was.
 */
export function judgeUpdate(reading: UpdateReading, policy: UpdatePolicy, context: JudgeContext): Verdict {
  return withDoubts(judgeCurrency(reading, policy, context), reading, context);
}

/** What looks well may have something else to it; what is worse already says so first. */
function withDoubts(judged: Verdict, reading: UpdateReading, { now }: JudgeContext): Verdict {
  if (judged.status === 'unknown' || judged.status === 'critical') return judged;
  const { doubt, endOfLife, rebootNeeded } = reading;
  if (doubt !== undefined) {
    const about =
      doubt === 'installed-withdrawn' ? (['installed'] as const) : (['installed', 'available'] as const);
    return verdict('warning', doubt, versions(reading, ...about));
  }
  if (judged.status !== 'ok') return judged;
  if (rebootNeeded === true) return verdict('warning', 'reboot-needed', versions(reading, 'installed'));
  const endsAt = endOfLife === undefined ? null : parseInstant(`${endOfLife.slice(0, 10)}T00:00:00Z`);
  if (endOfLife === undefined || endsAt === null || endsAt > now) return judged;
  return verdict('warning', 'end-of-life', {
    ...versions(reading, 'installed'),
    endOfLife: quoted(endOfLife, QUOTED_WORD),
  });
}

function judgeCurrency(reading: UpdateReading, policy: UpdatePolicy, context: JudgeContext): Verdict {
  switch (reading.state) {
    case 'never-checked':
      return verdict('unknown', 'never-checked', versions(reading, 'installed'));
    case 'not-told':
      return verdict('unknown', 'latest-not-known', versions(reading, 'installed'));
    case 'check-failed':
      return verdict('unknown', 'check-failed', { ...versions(reading, 'installed'), ...checked(reading) });
    case 'in-progress':
      return verdict(urgency(reading, policy), 'update-running', versions(reading, 'installed', 'available'));
    case 'pending':
      return believedOnlyIfRecent(judgePending(reading, policy), reading, policy, context);
    case 'up-to-date':
      return believedOnlyIfRecent(
        verdict('ok', 'up-to-date', { ...versions(reading, 'installed'), ...checked(reading) }),
        reading,
        policy,
        context,
      );
    default:
      return verdict('unknown', 'unrecognised', { value: quoted(String(reading.state), QUOTED_WORD) });
  }
}

function judgePending(reading: UpdateReading, policy: UpdatePolicy): Verdict {
  const about = {
    ...versions(reading, 'installed', 'available'),
    ...(reading.pending !== undefined && Number.isFinite(reading.pending)
      ? { pending: reading.pending }
      : {}),
  };
  const status = urgency(reading, policy);
  if (reading.security === true) return verdict(status, 'security-update', about);
  const security = reading.security === null ? 'unknown' : 'no';
  return verdict(status, 'update-available', { ...about, security });
}

/** Most sources don't say what an update is for. One that may be a security update is never good. */
function urgency({ security }: UpdateReading, policy: UpdatePolicy): 'ok' | 'warning' | 'critical' {
  if (security === true) return policy.security;
  return security === null ? 'warning' : policy.pending;
}

function believedOnlyIfRecent(
  judged: Verdict,
  reading: UpdateReading,
  policy: UpdatePolicy,
  { now }: JudgeContext,
): Verdict {
  if (judged.status !== 'ok' || reading.checkedAt === null) return judged;
  const at = parseInstant(reading.checkedAt);
  const value = quoted(reading.checkedAt, QUOTED_WORD);
  if (at === null) return verdict('unknown', 'unrecognised', { value, expected: 'date' });
  const days = (now - at) / MS_PER_DAY;
  if (days < -CLOCK_TOLERANCE_DAYS)
    return verdict('unknown', 'unrecognised', { value, expected: 'past-date' });
  const limitDays =
    reading.knownBy === 'catalogue'
      ? (policy.catalogueWithinDays ?? CATALOGUE_WITHIN_DAYS)
      : policy.checkedWithinDays;
  if (days <= limitDays) return judged;
  return verdict('unknown', 'check-outdated', {
    ...versions(reading, 'installed'),
    checkedAt: isoOf(at),
    days: Math.floor(days),
    limitDays,
  });
}

function versions<K extends 'installed' | 'available'>(
  reading: UpdateReading,
  ...which: readonly K[]
): { [V in K]?: string } {
  const result: { [V in K]?: string } = {};
  for (const key of which) {
    const version = reading[key];
    if (version !== null) result[key] = quoted(version, QUOTED_WORD);
  }
  return result;
}

function checked({ checkedAt }: UpdateReading): { checkedAt?: string } {
  const at = checkedAt === null ? null : parseInstant(checkedAt);
  return at === null ? {} : { checkedAt: isoOf(at) };
}
