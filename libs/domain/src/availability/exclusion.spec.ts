import { expect, test } from 'vitest';
import { listOf, rowsOf } from '../time/testing/table';
import { decisionFlaw, EXCLUSION_DECISIONS, exclusionState, type ExclusionDecision } from './exclusion';

function decisionIn(word: string): ExclusionDecision {
  const decision = EXCLUSION_DECISIONS.find((one) => one === word);
  if (decision === undefined) throw new Error(`"${word}" is no decision.`);
  return decision;
}

// decided, the first first | stands as
test.each(
  rowsOf(`
  | proposed
  agreed | agreed
  rejected | rejected
  withdrawn | withdrawn
  agreed, withdrawn | withdrawn
  `),
)('after "%s" it is %s', (decisions, state) => {
  expect(exclusionState(listOf(decisions).map(decisionIn))).toBe(state);
});

// stands as | proposed by | what is decided | by whom | why not
test.each(
  rowsOf(`
  proposed | anna | agreed | bert | none
  proposed | anna | agreed | anna | own-proposal
  proposed | anna | rejected | bert | none
  proposed | anna | rejected | anna | own-proposal
  proposed | anna | withdrawn | anna | none
  proposed | anna | withdrawn | bert | none
  agreed | anna | withdrawn | anna | none
  agreed | anna | withdrawn | bert | none
  agreed | anna | agreed | bert | already-decided
  agreed | anna | rejected | bert | already-decided
  rejected | anna | agreed | bert | already-decided
  rejected | anna | withdrawn | anna | already-decided
  withdrawn | anna | agreed | bert | already-decided
  withdrawn | anna | withdrawn | anna | already-decided
  `),
)('what is %s by %s may be %s by %s: %s', (stands, proposedBy = '', decision = '', by = '', flaw) => {
  const state = stands === 'proposed' ? 'proposed' : decisionIn(stands);
  expect(decisionFlaw({ state, proposedBy }, decisionIn(decision), by) ?? 'none').toBe(flaw);
});
