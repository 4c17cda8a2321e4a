import { observePart } from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import type { FortigateAnswers } from '../answers';
import { CALL_NAMES, CALLS } from '../calls';

/** Whether the token may ask everything. What it may not ask is not reported at all, so somebody must be told here. */
export function rightsObservation(replies: FortigateAnswers['replies']): Observation {
  const refused = CALL_NAMES.filter((name) => replies[name]?.status === 403);
  const missing = [...new Set(refused.map((name) => `${CALLS[name].right} (${name})`))];
  return observePart({
    aspect: 'rights',
    reading: { kind: 'state', value: missing.length === 0 ? 'complete' : 'incomplete' },
    detail: missing.length === 0 ? '' : remark('rights-missing', { rights: missing.join('; ') }),
  });
}
