import { isoOf } from '../../time/instant';
import { MS_PER_DAY } from '../../time/duration';
import type { JudgeContext } from '../judge-context';
import type { ReadingOf } from '../observation';
import type { LevelPolicy } from '../policy';
import type { Verdict } from '../status';
import { verdict, worstVerdict } from '../verdict';

/**
 * A number against its limits, and a disk against the date on which it is full. Of equally bad outcomes the limit
 * is told, because it is a fact and the date an estimate.
 */
export function judgeLevel(reading: ReadingOf<'level'>, policy: LevelPolicy, context: JudgeContext): Verdict {
  const { value, unit } = reading;
  if (unit !== policy.unit) return verdict('unknown', 'unrecognised', { value: unit, expected: policy.unit });
  // NaN compares false with every limit and would come out as good.
  if (value === null || !Number.isFinite(value)) return verdict('unknown', 'no-value');
  return worstVerdict(judgeLimits(value, policy), ...judgeForecast(value, policy, context));
}

function judgeLimits(value: number, policy: LevelPolicy): Verdict {
  const { unit, bad, warning, critical } = policy;
  const isPast = (limit: number) => (bad === 'above' ? value >= limit : value <= limit);
  const code = bad === 'above' ? 'above-limit' : 'below-limit';
  if (critical !== null && isPast(critical))
    return verdict('critical', code, { value, limit: critical, unit });
  if (warning !== null && isPast(warning)) return verdict('warning', code, { value, limit: warning, unit });
  return verdict('ok', 'within-limits', { value, unit });
}

/** A date in the past still counts as soon: it must not turn good at the very moment the disk is expected full. */
function judgeForecast(
  value: number,
  policy: LevelPolicy,
  { now, forecastAt = null }: JudgeContext,
): Verdict[] {
  const { unit, fullWithinDays } = policy;
  if (!fullWithinDays || forecastAt === null) return [];
  const daysLeft = (forecastAt - now) / MS_PER_DAY;
  const fullAt = isoOf(forecastAt);
  const days = Math.max(0, Math.floor(daysLeft));
  const { warning, critical } = fullWithinDays;
  if (critical !== null && daysLeft <= critical)
    return [verdict('critical', 'full-soon', { fullAt, days, limitDays: critical, value, unit })];
  if (warning !== null && daysLeft <= warning)
    return [verdict('warning', 'full-soon', { fullAt, days, limitDays: warning, value, unit })];
  return [];
}
