import { remark, type Observation } from '@nachtwacht/domain';
import type { Kind, RedfishAnswers, RedfishMemory, Reply } from '../answers';
import { isNotOffered } from '../walk';
import { HOST } from './part';

/** What every Redfish has. */
const REQUIRED = new Set<Kind>(['root', 'system', 'manager', 'chassis']);

const isRefused = ({ status }: Reply): boolean => status === 401 || status === 403;

/** Whether the account may read all that is linked. What it may not read is not reported at all. */
export function rightsObservation(replies: readonly Reply[]): Observation {
  const missing = [...new Set(replies.filter(isRefused).map(({ path }) => nameOf(path)))].slice(0, 10);
  return {
    asset: HOST,
    aspect: 'rights',
    instance: '',
    reading: { kind: 'state', value: missing.length === 0 ? 'complete' : 'incomplete' },
    ...(missing.length === 0 ? {} : { detail: remark('rights-missing', { rights: missing.join('; ') }) }),
  };
}

function nameOf(path: string): string {
  return path
    .replace(/^\/redfish\/v1\//i, '')
    .replace(/\?.*$/, '')
    .slice(0, 120);
}

/**
 * Whether everything that the server has was read, so that a part that is not named is gone. A list that this
 * generation does not offer leaves nothing out, unless it had parts before: a controller that restarts says anything.
 */
export function isComplete(
  { replies, cut }: RedfishAnswers,
  isOn: boolean,
  before: RedfishMemory | null,
): boolean {
  if (cut.length > 0 || !isOn) return false;
  return replies.every((reply) => {
    if (reply.status === 200) return reply.body !== null;
    if (REQUIRED.has(reply.kind)) return false;
    return reply.list === true && isNotOffered(reply.status) && !before?.kinds.includes(reply.kind);
  });
}

/** Kinds of which something was read, now or before. */
export function kindsOf(replies: readonly Reply[], before: RedfishMemory | null): Kind[] {
  const read = replies.filter(({ status, list }) => status === 200 && list !== true).map(({ kind }) => kind);
  return [...new Set([...(before?.kinds ?? []), ...read])];
}
