import type { SnmpValue } from '../../poll-context';
import type { AgentClient } from './agent-client';
import { troubleOf } from './library-errors';
import { makeWalks } from './make-walks';
import { planQuestion, type Question } from './plan-question';
import { Walk } from './walk';
import type { WalkMemory } from './walk-memory';

export interface WalkLimits {
  readonly maxValues: number;
  readonly maxRepetitions: number;
  /** Bytes of all answers together after which no more is asked. */
  readonly maxBytes: number;
  /** By `performance.now()`: what is not read by then is left out. */
  readonly until: number;
}

/**
 * Reads subtrees whole into `into`, within limits.
 * @param memory what was learned of this agent; what is learned now is added
 * @returns those that were ended before their end
 */
export async function readSubtrees(
  client: AgentClient,
  roots: readonly string[],
  limits: WalkLimits,
  memory: WalkMemory,
  into: Map<string, SnmpValue>,
): Promise<readonly string[]> {
  const walks = makeWalks(roots, limits.maxValues, memory);
  let pace = limits.maxRepetitions;
  let isAlone = false;
  for (;;) {
    const open = walks.filter(({ isUnderWay }) => isUnderWay);
    if (open.length === 0) break;
    if (client.socket.bytes > limits.maxBytes || performance.now() > limits.until) {
      for (const walk of open) walk.cutAll();
      break;
    }
    const question = planQuestion(open, { maxRepetitions: pace, isAlone });
    const asked = [...question.once, ...question.often];
    try {
      await put(client, question, into);
      for (const walk of asked.filter(({ isUnderWay }) => !isUnderWay))
        walks.push(...walk.unsure.map((root) => new Walk([root], limits.maxValues, 0)));
    } catch (error) {
      const trouble = troubleOf(error);
      memory.isOdd ||= trouble !== 'no-answer';
      for (const walk of walks) walk.forgetExpected();
      if (trouble === 'out-of-order' && asked.length > 1) isAlone = true;
      else if (trouble === 'out-of-order') asked[0]?.cutOne();
      else if (pace > 1 && isWorthSmaller(trouble)) pace = client.hasAnswered ? slower(pace) : 1;
      else if (!isAlone && isWorthSmaller(trouble)) isAlone = true;
      else if (trouble === 'refused-value' || trouble === 'other-oids') asked[0]?.cutOne();
      else throw error;
    }
  }
  for (const walk of walks) for (const [root, count] of walk.read) memory.counts.set(root, count);
  return walks.flatMap(({ cuts }) => cuts);
}

async function put(
  client: AgentClient,
  { once, often, repetitions }: Question,
  into: Map<string, SnmpValue>,
): Promise<void> {
  const asked = [...once, ...often];
  const oids = asked.map(({ at }) => at);
  const columns =
    often.length === 0 ? await client.next(oids) : await client.bulk(oids, once.length, repetitions);
  asked.forEach((walk, i) => {
    walk.take(columns[i] ?? [], into);
  });
}

/** Silence too: an answer in two parts of which one never arrives looks the same. */
function isWorthSmaller(trouble: ReturnType<typeof troubleOf>): boolean {
  return ['no-answer', 'too-big', 'refused-value', 'other-oids'].includes(trouble);
}

/** Fewer at once, for small devices; 1 is GetNext. */
const slower = (pace: number): number => (pace > 5 ? 5 : 1);
