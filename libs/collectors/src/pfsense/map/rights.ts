import { observePart } from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import type { PfsenseAnswers, Reply } from '../answers';
import { CALL_NAMES, CALLS } from '../calls';

/** Whether the key may ask everything. What it may not ask is not reported at all, so somebody must be told here. */
export function rightsObservation(answers: PfsenseAnswers): Observation {
  const missing = refusedCalls(answers);
  return observePart({
    aspect: 'rights',
    reading: { kind: 'state', value: missing.length === 0 ? 'complete' : 'incomplete' },
    detail: missing.length === 0 ? '' : remark('rights-missing', { rights: missing.join('; ') }),
  });
}

function refusedCalls(answers: PfsenseAnswers): readonly string[] {
  return CALL_NAMES.filter((name) => answers[name]?.status === 403).map((name) => `GET ${CALLS[name]}`);
}

/** Whether every call was answered: only then is what it no longer names really gone. */
export function isWhole(answers: PfsenseAnswers): boolean {
  const replies: readonly (Reply | null)[] = CALL_NAMES.map((name) => answers[name]);
  return replies.every((reply) => reply === null || (reply.status === 200 && reply.body !== null));
}
