import type { Fault, Observation } from '@nachtwacht/domain';
import { countsAgainstAsset, remark } from '@nachtwacht/domain';
import { boundMapped, type Bounded } from './bound-report';
import { PollFault, type AnyCollector, type Answers, type MapInput } from './collector';
import { cleanText } from './clean-text';
import { MAX_FAULT_TEXT, pollFault } from './fault';
import type { OpenPollContext } from './io/create-poll-context';

export interface PollTask {
  readonly collector: AnyCollector;
  /** As the collector's own schema parsed them. */
  readonly settings: unknown;
  /** As the collector's own schema parsed them; null when it needs none. */
  readonly credentials: unknown;
  /** What the previous poll asked to remember, or null. */
  readonly memory: unknown;
  readonly watched?: MapInput<Answers, unknown>['watched'];
  /** Opens the world for this poll; it is closed here, whatever happens. */
  readonly openContext: (collector: AnyCollector) => OpenPollContext;
  /** Epoch milliseconds. */
  readonly now: number;
}

export type PollOutcome = PollSuccess | PollFailure;

export interface PollSuccess extends Bounded {
  readonly ok: true;
  /** For staff to look into; hostile and unbounded in shape. */
  readonly answers: Answers;
  readonly durationMs: number;
}

export interface PollFailure {
  readonly ok: false;
  readonly fault: Fault;
  /** What was answered, where the fault was found in it and not on the way. */
  readonly answers: Answers | null;
  readonly durationMs: number;
}

/**
 * Runs one poll from dialling to a report that can be stored. Never throws: what is not a `PollFault` is a defect of
 * the collector and becomes `bad-reply`, because the watched thing is not to blame for it.
 */
export async function runPoll(task: PollTask): Promise<PollOutcome> {
  const { collector, settings, memory, now, watched } = task;
  const startedAt = performance.now();
  let answers: Answers | null = null;
  try {
    answers = await fetchAnswers(task);
    const mapped = boundMapped(collector, collector.map({ answers, settings, now, memory, watched }));
    return { ok: true, answers, durationMs: performance.now() - startedAt, ...mapped };
  } catch (error) {
    return { ok: false, fault: faultOf(error), answers, durationMs: performance.now() - startedAt };
  }
}

/**
 * What a failed poll says about the connected system itself: an observation of its reach aspect when the fault counts
 * against it, null when the fault is ours to mend or the collector has no such aspect.
 */
export function reachObservation(collector: AnyCollector, fault: Fault): Observation | null {
  if (!countsAgainstAsset(fault.class)) return null;
  for (const [aspect, { reach }] of Object.entries(collector.aspects))
    if (reach === true) return { asset: 'host', aspect, instance: '', reading: { kind: 'reach', fault } };
  return null;
}

async function fetchAnswers(task: PollTask): Promise<Answers> {
  const { collector, settings, credentials, memory, openContext } = task;
  const context = openContext(collector);
  try {
    return await collector.poll(context, settings, credentials, memory);
  } finally {
    context.close();
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof PollFault)
    return { class: error.fault.class, text: cleanText(error.fault.text, MAX_FAULT_TEXT) };
  const cause = error instanceof Error ? error.message : String(error);
  return pollFault('bad-reply', remark('collector-failed', { cause })).fault;
}
