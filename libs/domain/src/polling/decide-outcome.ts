import { backupNews } from '../backup/news';
import { decide, initialState } from '../status/decide';
import type { Fault } from '../status/fault';
import { judge } from '../status/judge';
import type { Observation, Reading } from '../status/observation';
import type { Policy } from '../status/policy';
import type { Verdict } from '../status/status';
import { QUOTED_LINE, quoted } from '../text/quoted';
import type { DecidedCheck, DecidedPoll } from './decided';
import { completeUpdate } from '../updates/complete-update';
import { isOtherVersion } from '../updates/other-version';
import { goneParts, type GonePart } from './gone-parts';
import { ruleFor } from './rule-for';
import type { AspectRule } from './aspect-rule';
import type { AspectRules, PollOutcome } from './outcome';
import { checkKey, type PlannedAsset, type PlannedCheck, type PollPlan } from './plan';

/**
 * From what a poll saw to what every check of the connection says now. Pure. A poll that failed is an
 * observation too: the reach aspect takes the fault, every other check of the connection loses sight.
 */
export function decideOutcome(plan: PollPlan, outcome: PollOutcome, rules: AspectRules): DecidedPoll {
  const observations = outcome.ok
    ? outcome.report.observations
    : seenWithoutSight(plan, outcome.fault, rules);
  const checks: DecidedCheck[] = [];
  let retrySeconds: number | null = null;
  for (const observation of observations) {
    const asset = plan.assets.get(observation.asset);
    const rule = asset && ruleFor(plan, asset, observation.aspect, rules);
    if (!asset || !rule) continue;
    const { decided, retry } = decideOne(plan, asset, observation, rule, rules, outcome.at);
    checks.push(decided);
    if (retry) retrySeconds = Math.min(retrySeconds ?? Infinity, rule.confirmation.retrySeconds);
  }
  for (const gone of outcome.ok ? goneParts(plan, outcome.report, rules) : []) {
    const { decided, retry } = decideGone(gone, outcome.at);
    checks.push(decided);
    if (retry) retrySeconds = Math.min(retrySeconds ?? Infinity, gone.rule.confirmation.retrySeconds);
  }
  return { checks, retrySeconds };
}

function decideOne(
  plan: PollPlan,
  asset: PlannedAsset,
  observed: Observation,
  rule: AspectRule,
  rules: AspectRules,
  at: number,
) {
  const seen = { ...observed, reading: completed(observed.reading, asset, rules) };
  const known = plan.checks.get(checkKey(seen.asset, seen.aspect, seen.instance));
  const before = known?.state ?? initialState(at);
  const policy = known?.policy ?? rule.policy;
  const { state, transition, retry } = decide(before, verdictOf(seen.reading, policy, known, rules, at), {
    at,
    confirmation: rule.confirmation,
    inMaintenance: asset.inMaintenance,
  });
  const decided: DecidedCheck = {
    checkId: known?.id ?? null,
    asset,
    aspect: seen.aspect,
    instance: seen.instance,
    before: known ? before : null,
    state,
    // The first word about a check opens its history, whatever it says.
    transition:
      transition ?? (known ? null : { from: state.status, to: state.status, reason: state.reason, at }),
    reading: isLostSight(seen.reading, policy) ? null : seen.reading,
    detail: seen.detail === undefined ? null : quoted(seen.detail, QUOTED_LINE),
    metrics: seen.metrics ?? null,
    ...newsOf(plan, known, seen.reading),
  };
  return { decided, retry };
}

/** A part that is no longer named keeps its last value, and says that it is gone. */
function decideGone({ check, rule, status }: GonePart, at: number) {
  const { asset, aspect, instance } = check;
  const verdict: Verdict = { status, reason: { code: 'part-gone' } };
  const { confirmation } = rule;
  const { state, transition, retry } = decide(check.state, verdict, {
    at,
    confirmation,
    inMaintenance: asset.inMaintenance,
  });
  const decided: DecidedCheck = {
    checkId: check.id,
    asset,
    aspect,
    instance,
    before: check.state,
    state,
    transition,
    reading: null,
    detail: null,
    metrics: null,
  };
  return { decided, retry };
}

function completed(reading: Reading, { customerId }: PlannedAsset, rules: AspectRules): Reading {
  return reading.kind === 'update' && reading.product !== undefined
    ? completeUpdate(reading, rules.catalogueOf(customerId))
    : reading;
}

function newsOf(
  { readings }: PollPlan,
  known: PlannedCheck | undefined,
  reading: Reading,
): Pick<DecidedCheck, 'news' | 'versions'> {
  const before = known ? (readings.get(known.id)?.reading ?? null) : null;
  if (reading.kind === 'update') return isOtherVersion(reading, before) ? { versions: reading } : {};
  if (reading.kind !== 'backup') return {};
  const news = backupNews(reading, before);
  return news === null ? {} : { news };
}

function verdictOf(
  reading: Reading,
  policy: Policy,
  known: PlannedCheck | undefined,
  rules: AspectRules,
  at: number,
): Verdict {
  if (isLostSight(reading, policy))
    return {
      status: 'unknown',
      reason: {
        code: 'source-fault',
        params: { fault: reading.fault.class, text: quoted(reading.fault.text, QUOTED_LINE) },
      },
    };
  return judge(reading, policy, {
    now: at,
    forecastAt: known?.forecastAt ?? null,
    watchedSince: known?.createdAt ?? at,
    ...(policy.kind === 'backup' && { expectedBackupAt: rules.expectedBackupAt(policy, at) }),
  });
}

/** The connected system did not answer, so this check of something else could not be measured. */
function isLostSight(reading: Reading, policy: Policy): reading is LostSight {
  return reading.kind === 'reach' && reading.fault !== null && policy.kind !== 'reach';
}
type LostSight = Extract<Reading, { kind: 'reach' }> & { readonly fault: Fault };

function seenWithoutSight(plan: PollPlan, fault: Fault, rules: AspectRules): Observation[] {
  const reading: Reading = { kind: 'reach', fault };
  const seen = [...plan.checks.values()].map((check): Observation => ({
    asset: check.asset.key,
    aspect: check.aspect,
    instance: check.instance,
    reading,
  }));
  const reach = rules.reachAspect(plan.collector);
  if (plan.assets.has('host') && reach && !plan.checks.has(checkKey('host', reach, '')))
    seen.push({ asset: 'host', aspect: reach, instance: '', reading });
  return seen;
}
