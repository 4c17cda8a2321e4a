import type { ExclusionDecisionInput, ExclusionInput, ExclusionView } from '@nachtwacht/contracts';
import {
  conflicting,
  decisionFlaw,
  exclusionState,
  remark,
  wrongFields,
  type Actor,
} from '@nachtwacht/domain';
import { Inject } from '@nestjs/common';
import { ExclusionStore } from './availability-store';
import { toExclusion } from './availability-views';

const REFUSALS = {
  'own-proposal': 'Somebody else has to decide on your own proposal.',
  'already-decided':
    'This was decided already. What was agreed can be withdrawn; what was rejected is proposed anew.',
} as const;

/** Time that is left out of the account: proposed by one person, and counting once another agrees. */
export class ExclusionsService {
  constructor(@Inject(ExclusionStore) private readonly store: ExclusionStore) {}

  async propose(actor: Actor, input: ExclusionInput, now: number): Promise<ExclusionView> {
    if (Date.parse(input.to) <= Date.parse(input.from))
      throw wrongFields({ to: remark('hours-end-after-start') });
    // What is still to come is maintenance: it is planned, and told beforehand.
    if (Date.parse(input.to) > now) throw wrongFields({ to: remark('exclusion-over-first') });
    return toExclusion(await this.store.propose(actor.scope, input, actor), actor.id);
  }

  async decide(actor: Actor, id: string, input: ExclusionDecisionInput): Promise<ExclusionView> {
    const decided = await this.store.decide(actor.scope, id, input, actor, ({ by, decisions }) => {
      const state = exclusionState(decisions.map(({ decision }) => decision));
      const flaw = decisionFlaw({ state, proposedBy: by }, input.decision, actor.id);
      if (flaw !== null) throw conflicting(flaw, REFUSALS[flaw]);
    });
    return toExclusion(decided, actor.id);
  }
}
