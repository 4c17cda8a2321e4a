import { judge, type PollReport, type Status } from '@nachtwacht/domain';
import type { AnyCollector } from '../collector';

/**
 * What the policies that a collector comes with do not call good in a report, as `[aspect, instance, status]`; an aspect
 * that it does not declare is unknown.
 */
export function notGood(
  collector: AnyCollector,
  { observations }: PollReport,
  now = 0,
): readonly (readonly [aspect: string, instance: string, status: Status])[] {
  return observations.flatMap(({ aspect, instance, reading }) => {
    const policy = collector.aspects[aspect]?.policy;
    const status = policy === undefined ? 'unknown' : judge(reading, policy, { now }).status;
    return status === 'ok' ? [] : [[aspect, instance, status] as const];
  });
}
