import type { PollFault } from '../../collector';
import type { SnmpAsk, SnmpReply, SnmpValue } from '../../poll-context';
import type { JudgedAddress } from '../door/judged';
import { AgentClient } from './agent-client';
import { connectUdp } from './connect-udp';
import { engineKeyOf, forgetEngine, recallEngine, rememberEngine } from './engine-memory';
import { troubleOf } from './library-errors';
import { readSingleValues } from './read-single-values';
import { readSubtrees } from './read-subtrees';
import { faultOfSnmp } from './snmp-faults';
import { walkMemoryOf } from './walk-memory';

const VALUES = { usual: 2_000, most: 20_000 };
const REPETITIONS = { usual: 20, most: 50 };
/** After this much, no further question is asked. */
const MAX_BYTES = 4 * 1024 * 1024;

export interface AgentQuestion {
  readonly ask: SnmpAsk;
  readonly to: JudgedAddress;
  /** For people: "192.0.2.1:161". */
  readonly where: string;
  /** By `performance.now()`: walks that are under way then are ended, and what was read is the answer. */
  readonly until: number;
  readonly signal: AbortSignal;
}

/**
 * Asks in one session, and closes it; in a second one where the first failed by what an earlier session had learned of
 * the engine: the agent may be another by now.
 * @throws PollFault, or the reason of the signal
 */
export async function askAgent(question: AgentQuestion): Promise<SnmpReply> {
  try {
    return await askOnce(question, true);
  } catch (error) {
    if (!(error instanceof StaleEngine)) throw error;
    return await askOnce(question, false);
  }
}

class StaleEngine extends Error {}

async function askOnce(question: AgentQuestion, mayRecall: boolean): Promise<SnmpReply> {
  const { ask, to, signal } = question;
  const isV3 = ask.target.access.version === '3';
  const engine = isV3 ? engineKeyOf(agentOf(to), ask.target.access) : '';
  const client = new AgentClient(ask.target.access, await connectUdp(to, signal));
  const onAbort = (): void => {
    client.end(signal.reason as Error);
  };
  signal.addEventListener('abort', onAbort);
  const isRecalled = isV3 && mayRecall && recallEngine(engine, client.session.notion);
  try {
    const reply = await read(client, question);
    if (isV3) rememberEngine(engine, client.session.notion);
    return reply;
  } catch (error) {
    if (isRecalled) forgetEngine(engine);
    if (signal.aborted) throw error;
    // Silence says nothing of the engine, and has cost enough of the poll's time already.
    if (isRecalled && !client.hasAnswered && troubleOf(error) !== 'no-answer') throw new StaleEngine();
    throw faultFor(error, question, client);
  } finally {
    signal.removeEventListener('abort', onAbort);
    client.close();
  }
}

export const agentOf = ({ address, port }: JudgedAddress): string => `${address} ${String(port)}`;

async function read(client: AgentClient, { ask, to, until }: AgentQuestion): Promise<SnmpReply> {
  const values = new Map<string, SnmpValue>();
  await readSingleValues(client, ask.get ?? [], values);
  const limits = {
    maxValues: Math.min(ask.maxValues ?? VALUES.usual, VALUES.most),
    maxRepetitions: Math.min(ask.maxRepetitions ?? REPETITIONS.usual, REPETITIONS.most),
    maxBytes: MAX_BYTES,
    until,
  };
  const cut = await readSubtrees(client, ask.walk ?? [], limits, walkMemoryOf(agentOf(to)), values);
  return { values: Object.fromEntries(values), ...(cut.length > 0 && { cut }) };
}

function faultFor(error: unknown, { ask, where }: AgentQuestion, client: AgentClient): PollFault {
  const heard = client.hasAnswered ? 'answers' : client.socket.datagrams > 0 ? 'something' : 'nothing';
  return faultOfSnmp(error, where, ask.target.access.version, heard);
}
