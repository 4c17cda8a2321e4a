import { remark } from '@nachtwacht/domain';
import { pollFault } from '../../fault';
import type { PingBurst, PingReply } from '../../poll-context';
import type { JudgedAddress } from '../door/judged';
import { runProgram, type Finished } from '../door/run-program';
import { fpingArguments, readFping } from './fping';
import { readSystemPing, systemPingArguments } from './system-ping';

/**
 * ICMP needs a right that this process should not have, so a small program that has it does the sending: fping where
 * it is installed, the system's ping otherwise. The address is a checked IP, never a name, and no shell is involved.
 */
export async function pingByProgram(
  to: JudgedAddress,
  burst: PingBurst,
  signal: AbortSignal,
): Promise<PingReply> {
  const byFping = await runProgram('fping', (...address) => fpingArguments(...address, burst), to, signal);
  if (byFping !== 'not-installed')
    return { sent: burst.count, roundTripsMs: fromFping(byFping, burst.count) };

  const byPing = await runProgram(
    'ping',
    (...address) => systemPingArguments(...address, burst, process.platform),
    to,
    signal,
  );
  if (byPing === 'not-installed') throw pollFault('misconfigured', remark('no-ping'));
  return { sent: burst.count, roundTripsMs: fromPing(byPing, burst) };
}

function fromFping(finished: Finished, count: number): readonly (number | null)[] {
  // 0: all answered, 1: some did not; anything higher is a refusal to work.
  const times = finished.exitCode === 0 || finished.exitCode === 1 ? readFping(finished.stderr, count) : null;
  return times ?? refuse('fping', finished);
}

function fromPing(finished: Finished, burst: PingBurst): readonly (number | null)[] {
  const times = readSystemPing(finished.stdout, burst.count, process.platform);
  if (times === null) return refuse('ping', finished);
  return times.map((time) => (time !== null && time > burst.timeoutMs ? null : time));
}

function refuse(program: string, { exitCode, stdout, stderr }: Finished): never {
  const said = (stderr.trim() || stdout.trim()).split('\n')[0] ?? '';
  throw pollFault('misconfigured', remark('ping-broken', { program, exit: exitCode, cause: said }));
}
