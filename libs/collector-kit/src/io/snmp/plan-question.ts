import type { Walk } from './walk';

/** What a packet of 1,400 bytes holds; larger ones are cut in two on their way, and lost where a firewall drops parts. */
const VALUES_AT_ONCE = 48;
/** Some agents answer no more questions in one packet, and say so by silence. */
const WALKS_AT_ONCE = 16;
/** Of a table that nobody saw yet: most have few rows. */
const USUAL_STEPS = 5;

export interface Question {
  /** Asked for one value: those that are probably at their end, or were always empty. */
  readonly once: readonly Walk[];
  readonly often: readonly Walk[];
  readonly repetitions: number;
}

/** How a question may be made for this agent. */
export interface Manners {
  readonly maxRepetitions: number;
  /** One subtree in each question. */
  readonly isAlone: boolean;
}

/**
 * Which walks go on in the next question, and how far: first come, first served, and with the first those that need about
 * as many values. All have the same number of repetitions, and what one reads beyond its end is for nothing.
 */
export function planQuestion(walks: readonly Walk[], { maxRepetitions, isAlone }: Manners): Question {
  const needs = walks.slice(0, isAlone ? 1 : undefined).map((walk) => ({ walk, steps: stepsOf(walk) }));
  if (maxRepetitions === 1)
    return { ...NOTHING, once: needs.slice(0, WALKS_AT_ONCE).map(({ walk }) => walk) };
  const once = needs.filter(({ steps }) => steps === 1);
  const often: Walk[] = [];
  let [repetitions, fewest] = [0, Infinity];
  for (const { walk, steps } of needs) {
    const wanted = Math.min(steps, maxRepetitions);
    const [most, least] = [Math.max(repetitions, wanted), Math.min(fewest, wanted)];
    if (steps === 1 || most > 2 * least || (often.length + 1) * most > VALUES_AT_ONCE) continue;
    often.push(walk);
    [repetitions, fewest] = [most, least];
    if (often.length === WALKS_AT_ONCE) break;
  }
  const room = Math.min(WALKS_AT_ONCE - often.length, VALUES_AT_ONCE - often.length * repetitions);
  return { often, repetitions, once: once.slice(0, room).map(({ walk }) => walk) };
}

const NOTHING = { often: [], repetitions: 0 } as const;

/** Values to the end and the one behind it, which tells that it is the end. */
const stepsOf = ({ ahead }: Walk): number => (ahead === null ? USUAL_STEPS : ahead + 1);
