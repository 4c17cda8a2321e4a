import {
  decideOutcome,
  type AspectRules,
  type Observation,
  type PollOutcome,
  type PollPlan,
  type PollResult,
  type SeenAsset,
} from '@nachtwacht/domain';

const HOST: SeenAsset = { key: 'host', kind: 'website', name: 'www', facts: {} };

/** One aspect that is reached or not, one that is a number; confirmed at the second look. */
const RULES: AspectRules = {
  ruleOf: (_plan, aspect) => {
    const confirmation = { attempts: 2, retrySeconds: 5 };
    if (aspect === 'reach') {
      const none = { warning: null, critical: null };
      return { policy: { kind: 'reach', lossPercent: none, latencyMs: none }, confirmation };
    }
    return {
      policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 80, critical: 95 },
      confirmation,
    };
  },
  reachAspect: () => 'reach',
  expectedBackupAt: () => null,
  catalogueOf: () => ({ releases: [], desired: [] }),
};

export function seen(...levels: readonly (readonly [instance: string, percent: number])[]): Observation[] {
  return [
    { asset: 'host', aspect: 'reach', instance: '', reading: { kind: 'reach', fault: null } },
    ...levels.map(([instance, value]): Observation => ({
      asset: 'host',
      aspect: 'disk',
      instance,
      reading: { kind: 'level', value, unit: 'percent' },
      metrics: { used_percent: value },
      detail: `${String(value)} %`,
    })),
  ];
}

export function succeeded(at: number, observations: readonly Observation[]): PollOutcome {
  const report = { assets: [HOST], observations, complete: true };
  return { ok: true, at, durationMs: 5, report, memory: undefined, answers: { said: 'something' } };
}

export function failed(at: number, faultClass: 'timeout' | 'auth' = 'timeout'): PollOutcome {
  return { ok: false, at, durationMs: 5, fault: { class: faultClass, text: 'no answer' } };
}

export function resultOf(leaseToken: string, plan: PollPlan, outcome: PollOutcome): PollResult {
  return { leaseToken, plan, outcome, decided: decideOutcome(plan, outcome, RULES) };
}
