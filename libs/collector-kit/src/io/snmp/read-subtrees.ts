import type { SnmpValue } from '../../poll-context';
import type { AgentClient } from './agent-client';
import { troubleOf } from './library-errors';
import { Walk } from './walk';

export interface WalkLimits {
  readonly maxValues: number;
  readonly maxRepetitions: number;
  /** Bytes of all answers together after which no more is asked. */
  readonly maxBytes: number;
  /** By `performance.now()`: what is not read by then is left out. */
  readonly until: number;
}

/** Columns of a table are read side by side: they end together, and one packet then carries some of each. */
const SIDE_BY_SIDE = 8;
/** What a packet of 1,400 bytes holds; larger ones are cut in two on their way, and lost where a firewall drops parts. */
const VALUES_AT_ONCE = 40;

/**
 * Reads subtrees whole into `into`, within limits.
 * @returns those that were ended before their end
 */
export async function readSubtrees(
  client: AgentClient,
  roots: readonly string[],
  limits: WalkLimits,
  into: Map<string, SnmpValue>,
): Promise<readonly string[]> {
  const walks = [...new Set(roots)].map((root) => new Walk(root, limits.maxValues));
  let pace = limits.maxRepetitions;
  let width = SIDE_BY_SIDE;
  for (;;) {
    const group = walks.filter(({ state }) => state === 'under-way').slice(0, width);
    if (group.length === 0) break;
    if (client.socket.bytes > limits.maxBytes || performance.now() > limits.until) {
      for (const walk of walks) walk.cut();
      break;
    }
    try {
      await step(client, group, pace, into);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === 'out-of-order' && group.length > 1) width = 1;
      else if (trouble === 'out-of-order') group[0]?.cut();
      else if (pace > 1 && isWorthSmaller(trouble)) pace = client.hasAnswered ? slower(pace) : 1;
      else if (width > 1 && isWorthSmaller(trouble)) width = 1;
      else if (trouble === 'refused-value' || trouble === 'other-oids') group[0]?.cut();
      else throw error;
    }
  }
  return walks.filter(({ state }) => state === 'cut').map(({ root }) => root);
}

async function step(
  client: AgentClient,
  group: readonly Walk[],
  pace: number,
  into: Map<string, SnmpValue>,
): Promise<void> {
  const oids = group.map(({ at }) => at);
  const repetitions = Math.max(1, Math.min(pace, Math.floor(VALUES_AT_ONCE / group.length)));
  const columns = pace === 1 ? await client.next(oids) : await client.bulk(oids, repetitions);
  group.forEach((walk, i) => {
    walk.take(columns[i] ?? [], into);
  });
}

/** Silence too: an answer in two parts of which one never arrives looks the same. */
function isWorthSmaller(trouble: ReturnType<typeof troubleOf>): boolean {
  return ['no-answer', 'too-big', 'refused-value', 'other-oids'].includes(trouble);
}

/** Fewer at once, for small devices; 1 is GetNext. */
const slower = (pace: number): number => (pace > 5 ? 5 : 1);
