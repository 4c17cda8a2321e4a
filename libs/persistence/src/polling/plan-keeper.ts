import { advancePlan, type PollPlan, type PollResult } from '@nachtwacht/domain';
import { LRUCache } from 'lru-cache';

/** Some kilobytes each: far more connections than one process polls. */
const KEPT = 25_000;

/**
 * Plans between the polls of this process. A plan is good as long as the fence is the one it was left with: whoever
 * else writes, or changes what a plan is made of, raises it.
 */
export class PlanKeeper {
  private readonly plans = new LRUCache<string, PollPlan>({ max: KEPT });

  take(connectionId: string, fence: number): PollPlan | null {
    const plan = this.plans.get(connectionId);
    return plan?.fence === fence ? plan : null;
  }

  /** After the commit: what was stored leads to the next plan, what was fenced is forgotten. */
  stored(results: readonly PollResult[], kept: ReadonlySet<PollResult>): void {
    for (const result of results) {
      const next = kept.has(result) ? advancePlan(result, Number(result.leaseToken)) : null;
      if (next) this.plans.set(next.connectionId, next);
      else this.plans.delete(result.plan.connectionId);
    }
  }
}
