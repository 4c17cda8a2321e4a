import { remark } from '@nachtwacht/domain';
import { pollFault } from '../../fault';
import type { SnmpAsk, SnmpReply } from '../../poll-context';
import { resolveJudged } from '../door/judged';
import { faultOfError, type Phase } from '../fault-of-error';
import { orAborted } from '../or-aborted';
import { readHost } from '../read-host';
import { stopFault, type Scope, type Stoppable } from '../scope';
import { agentOf, askAgent } from './agent-session';
import { AgentTurns } from './agent-turns';

/** Of the time of a poll, how much its walks may take: what was read by then is worth more than a fault. */
const SHARE_OF_DEADLINE = 0.7;

/** The answers to more questions at once would be lost in the buffers of the system. */
const turns = new AgentTurns(100);

/**
 * Reads what was asked for in one session with the one address that the host resolves to and the guard lets through.
 * @throws PollFault
 */
export async function askSnmp(scope: Scope, ask: SnmpAsk): Promise<SnmpReply> {
  const { port } = ask.target;
  const host = readHost(ask.target.host);
  const where = `${host}:${String(port)}`;
  const until = performance.now() + scope.deadlineMs * SHARE_OF_DEADLINE;
  const controller = new AbortController();
  const { signal } = controller;
  let phase: Phase | 'turn' = 'name';
  const exchange: Stoppable = {
    stop: (reason) => {
      controller.abort(
        phase === 'turn' && reason === 'deadline'
          ? pollFault('misconfigured', remark('snmp-no-turn', { where }))
          : stopFault(reason, where, phase === 'turn' ? 'answer' : phase, scope.deadlineMs),
      );
    },
  };
  let giveTurnBack = (): void => undefined;
  scope.enter(exchange);
  try {
    const to = await orAborted(resolveJudged(scope.door, host, port), signal);
    phase = 'turn';
    giveTurnBack = await turns.take(agentOf(to), signal);
    phase = 'answer';
    return await askAgent({ ask, to, where, until, signal });
  } catch (error) {
    throw faultOfError(error, where, phase === 'turn' ? 'answer' : phase);
  } finally {
    scope.leave(exchange);
    giveTurnBack();
  }
}
