import type { DecidedCheck } from './decided';
import { isAnswerKept, isFoundChanged } from './kept';
import type { PollResult } from './outcome';
import { checkKey, type KeptReading, type PlannedCheck, type PollPlan } from './plan';

/**
 * True when the check's row may stay as it is: the poll succeeded, same status and reason, nothing waiting for
 * confirmation. The numbers of a good status change with every poll and are kept with the poll, not with the check.
 */
export function isSteady({ outcome }: PollResult, check: DecidedCheck): boolean {
  const { before, state, transition } = check;
  if (
    !outcome.ok ||
    check.checkId === null ||
    before === null ||
    transition !== null ||
    check.reading === null
  )
    return false;
  if (before.candidate !== null || state.candidate !== null || before.flapping !== state.flapping)
    return false;
  return state.status === 'ok' || state.status === 'maintenance' || sameReason(before, state);
}

/** A check that is not well says something else than before, or began or ceased to flap, and keeps its status. */
export function isRestated({ before, state, transition }: DecidedCheck): boolean {
  if (before === null || transition !== null || state.status === 'ok' || state.status !== before.status)
    return false;
  return before.flapping !== state.flapping || !sameReason(before, state);
}

function sameReason(before: DecidedCheck['state'], after: DecidedCheck['state']): boolean {
  return JSON.stringify(before.reason) === JSON.stringify(after.reason);
}

/** What a successful poll read, by check id; a failed one reads nothing. */
function readingsOf(result: PollResult): Map<number, KeptReading> {
  const readings = new Map<number, KeptReading>();
  if (!result.outcome.ok) return readings;
  for (const { checkId, reading, detail } of result.decided.checks)
    if (checkId !== null && reading) readings.set(checkId, { reading, detail });
  return readings;
}

/**
 * The plan of the next poll, from this plan and what was just stored, without asking the database again. null when
 * the database made rows that the plan does not know yet.
 */
export function advancePlan(result: PollResult, fence: number): PollPlan | null {
  const { plan, outcome, decided } = result;
  if (decided.checks.some((check) => check.checkId === null)) return null;
  if (
    outcome.ok &&
    outcome.report.assets.some((asset) => isFoundChanged(asset, plan.found.get(asset.key), outcome.at))
  )
    return null;
  return {
    ...plan,
    fence,
    memory: outcome.ok && outcome.memory !== undefined ? outcome.memory : plan.memory,
    answerAt: isAnswerKept(result) ? outcome.at : plan.answerAt,
    fault: outcome.ok ? null : outcome.fault,
    checks: nextChecks(plan, decided.checks),
    readings: readingsOf(result),
    lastSuccessAt: outcome.ok ? outcome.at : plan.lastSuccessAt,
  };
}

function nextChecks(plan: PollPlan, decided: readonly DecidedCheck[]): ReadonlyMap<string, PlannedCheck> {
  const checks = new Map(plan.checks);
  for (const { asset, aspect, instance, state } of decided) {
    const key = checkKey(asset.key, aspect, instance);
    const known = checks.get(key);
    if (known) checks.set(key, { ...known, state });
  }
  return checks;
}
