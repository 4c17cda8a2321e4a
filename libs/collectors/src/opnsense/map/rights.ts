import { remark, type Observation } from '@nachtwacht/domain';
import type { OpnsenseAnswers } from '../answers';
import { CALLS, PRIVILEGE_OF, type CallName } from '../calls';
import { observe } from './observe';

/** Whether the key may ask everything. What it may not ask is not reported at all, so somebody must be told here. */
export function rightsObservation(answers: OpnsenseAnswers): Observation {
  const refused = (Object.keys(CALLS) as CallName[]).filter((name) => answers[name].status === 403);
  const missing = [...new Set(refused.map((name) => PRIVILEGE_OF[name]))];
  return observe({
    aspect: 'rights',
    reading: { kind: 'state', value: missing.length === 0 ? 'complete' : 'incomplete' },
    detail: missing.length === 0 ? '' : remark('rights-missing', { rights: missing.join('; ') }),
  });
}
