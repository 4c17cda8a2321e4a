import { LRUCache } from 'lru-cache';

/** What earlier polls learned of an agent. Only what questions are cut to: what is wrong in it costs a question more. */
export interface WalkMemory {
  /** Values of each subtree. */
  readonly counts: Map<string, number>;
  /** It answered wrongly to a question that was cut to it: it is asked as one that nobody knows. */
  isOdd: boolean;
}

const MOST_SUBTREES = 500;
const memories = new LRUCache<string, WalkMemory>({ max: 5_000 });

/** What was learned of an agent, to be read and added to. */
export function walkMemoryOf(agent: string): WalkMemory {
  const known = memories.get(agent);
  if (known !== undefined && known.counts.size <= MOST_SUBTREES) return known;
  const fresh: WalkMemory = { counts: new Map(), isOdd: false };
  memories.set(agent, fresh);
  return fresh;
}
