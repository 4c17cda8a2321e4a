import { createPollContext, PollFault, type AddressGuard } from '@nachtwacht/collector-kit';
import { remark, type Remark, type SendOutcome } from '@nachtwacht/domain';
import type { Sending } from './channel-kind';
import { SendFault } from './send-fault';

export interface AttemptOptions {
  readonly deadlineMs: number;
  /** What must not be dialled. */
  readonly guard: AddressGuard;
  readonly clock: { now(): number };
}

/** What an attempt may do with the world, within its deadline. */
export type AttemptLines = Pick<Sending, 'now' | 'signal' | 'http' | 'connect'>;

/** One attempt to hand something over; never throws for what a receiver does. */
export async function attempted(
  { deadlineMs, guard, clock }: AttemptOptions,
  work: (lines: AttemptLines) => Promise<string | null>,
): Promise<SendOutcome> {
  const context = createPollContext({
    deadlineMs,
    clock,
    inbox: () => Promise.resolve([]),
    addressGuard: guard,
  });
  try {
    const remarkOfReceiver = await work({
      now: () => clock.now(),
      signal: AbortSignal.timeout(deadlineMs),
      http: (request) => context.http(request),
      connect: (target) => context.connect(target),
    });
    return { sent: true, remark: remarkOfReceiver };
  } catch (error) {
    return outcomeOf(error);
  } finally {
    context.close();
  }
}

function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof SendFault) return { sent: false, fault: error.message, permanent: error.permanent };
  if (error instanceof PollFault) {
    const { class: faultClass, text } = error.fault;
    return { sent: false, fault: text, permanent: faultClass === 'auth' || faultClass === 'misconfigured' };
  }
  // A defect of ours; what it says may still help whoever looks into it.
  return lost(
    remark('message-not-sent', { cause: error instanceof Error ? error.message : String(error) }),
    false,
  );
}

export function lost(text: Remark, permanent = true): SendOutcome {
  return { sent: false, fault: new SendFault(text, permanent).message, permanent };
}
