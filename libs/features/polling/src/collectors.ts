import type { AspectRules, PollOutcome, PollPlan } from '@nachtwacht/domain';

/** Port: the collectors, behind one face. Never throws: what goes wrong is a fault in the outcome. */
export abstract class Collectors implements AspectRules {
  /** `clock` gives epoch milliseconds by the database. */
  abstract poll(plan: PollPlan, clock: () => number): Promise<PollOutcome>;
  abstract ruleOf: AspectRules['ruleOf'];
  abstract reachAspect: AspectRules['reachAspect'];
  abstract expectedBackupAt: AspectRules['expectedBackupAt'];
  abstract catalogueOf: AspectRules['catalogueOf'];
}
