import { judge, replayHistory, type Policy, type Status } from '@nachtwacht/domain';
import type { LimitedCheck } from '../limit-store';

/** What says nothing of limits: silence, a fault of ours, maintenance. */
const BESIDE_LIMITS: readonly string[] = [
  'stale',
  'not-reported',
  'never-measured',
  'source-fault',
  'in-maintenance',
  'timeout',
  'unreachable',
];

/** What a check would say at this moment, without waiting for confirmation. */
export function judgeNow(
  { status, reason, reading, forecastAt }: LimitedCheck,
  policy: Policy,
  now: number,
): Status {
  if (status === 'maintenance' || BESIDE_LIMITS.includes(reason.code) || reading === null) return status;
  if (reason.code === 'part-gone' && policy.kind === 'state')
    return replayHistory([{ from: now - 1, status, reason }], policy, now)[0]?.status ?? 'unknown';
  return judge(reading, policy, { now, forecastAt }).status;
}
