import type { SeenAsset } from '../status/observation';
import type { PollResult } from './outcome';
import type { KnownFound } from './plan';

/** "Last seen" is for people: once an hour is enough where nothing else changed. */
const SEEN_EVERY_MS = 60 * 60 * 1000;
const ANSWER_EVERY_MS = 5 * 60 * 1000;

/** Does what was seen belong into the list of found things again? */
export function isFoundChanged(asset: SeenAsset, known: KnownFound | undefined, at: number): boolean {
  if (!known || known.kind !== asset.kind || known.name !== asset.name) return true;
  return at - known.lastSeenAt > SEEN_EVERY_MS || known.facts !== factsText(asset.facts);
}

/** Facts as text that is equal for equal facts, whatever the order of their names. */
export function factsText(facts: object): string {
  return JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The raw answer is kept at a change of status and otherwise now and then: it is for people who look into a fault. */
export function isAnswerKept({ plan, outcome, decided }: PollResult): boolean {
  if (!outcome.ok) return false;
  if (plan.answerAt === null || outcome.at - plan.answerAt >= ANSWER_EVERY_MS) return true;
  return decided.checks.some((check) => check.transition !== null);
}
