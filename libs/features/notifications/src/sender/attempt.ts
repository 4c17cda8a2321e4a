import { QUOTED_LINE, quoted, type SendOutcome } from '@nachtwacht/domain';
import type { Outbox, RetryRule } from './outbox';

export interface AttemptPorts<Claimed> {
  readonly queue: Outbox<Claimed>;
  /** Outside any transaction, within its own deadline. */
  readonly send: (claimed: Claimed) => Promise<SendOutcome>;
  readonly retry: RetryRule<Claimed>;
  readonly wait: (ms: number) => Promise<void>;
}

/** Pauses before a mark that failed is tried again: shorter than the lease, so that a short outage costs no duplicate. */
const MARK_AGAIN_AFTER_MS = [200, 1_000, 5_000, 10_000];

/**
 * Sends one claimed message outside any transaction, then says how it went.
 * @returns false when another sender has taken it over meanwhile
 */
export async function attempt<Claimed>(claimed: Claimed, ports: AttemptPorts<Claimed>): Promise<boolean> {
  const { queue, retry, wait } = ports;
  const outcome = await sent(claimed, ports);
  return patiently(wait, () => {
    if (outcome.sent) return queue.markSent(claimed, storable(outcome.remark));
    return queue.markFailed(claimed, storable(outcome.fault) ?? '', (age) =>
      retry(claimed, { ...age, permanent: outcome.permanent }),
    );
  });
}

async function sent<Claimed>(claimed: Claimed, { send }: AttemptPorts<Claimed>): Promise<SendOutcome> {
  try {
    return await send(claimed);
  } catch (error) {
    // Not the receiver's word: the credentials can't be opened, or a defect of ours. Neither mends itself.
    return { sent: false, fault: error instanceof Error ? error.message : String(error), permanent: true };
  }
}

/** What was sent and can't be marked is sent once more after its lease: worth some patience with the database. */
async function patiently<T>(wait: AttemptPorts<unknown>['wait'], mark: () => Promise<T>): Promise<T> {
  for (const pause of MARK_AGAIN_AFTER_MS) {
    try {
      return await mark();
    } catch {
      await wait(pause);
    }
  }
  return mark();
}

function storable(text: string | null): string | null {
  return text === null ? null : quoted(text, QUOTED_LINE);
}
