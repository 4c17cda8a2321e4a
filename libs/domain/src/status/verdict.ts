import type { NoParams, ReasonParams } from './reasons';
import { severity, type ReasonCode, type Verdict } from './status';

type ParamsOf<C extends ReasonCode> = NoParams extends ReasonParams[C]
  ? readonly [params?: ReasonParams[C]]
  : readonly [params: ReasonParams[C]];

/** A verdict whose params are those that its reason is documented with. */
export function verdict<C extends ReasonCode>(
  status: Verdict['status'],
  code: C,
  ...[params]: ParamsOf<C>
): Verdict {
  return { status, reason: params === undefined ? { code } : { code, params } };
}

/** The worst of the verdicts; of equals the first, so the order of the arguments says which reason is told. */
export function worstVerdict(first: Verdict, ...others: readonly Verdict[]): Verdict {
  return others.reduce((a, b) => (severity(b.status) > severity(a.status) ? b : a), first);
}
