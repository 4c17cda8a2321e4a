import { remark } from '@nachtwacht/domain';
import { pollFault } from '../fault';

/**
 * A source that had jobs and lists none has lost our rights, or its own list: that must not pass for "no backups".
 * @param before how many it had when it last had any; whatever else a memory holds counts as none
 * @throws PollFault `misconfigured`
 */
export function refuseLostJobs(count: number, before: unknown): void {
  if (count === 0 && typeof before === 'number' && before > 0)
    throw pollFault('misconfigured', remark('source-lost-jobs', { count: before }));
}
