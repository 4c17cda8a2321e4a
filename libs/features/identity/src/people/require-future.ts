import { remark, wrongFields } from '@nachtwacht/domain';

/** @throws Refusal when access would be over before it began */
export function requireFuture(endsAt: string | null, now: Date): void {
  if (endsAt !== null && Date.parse(endsAt) <= now.getTime())
    throw wrongFields({ endsAt: remark('in-the-future') });
}
