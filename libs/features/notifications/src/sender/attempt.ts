import { decideRetry, QUOTED_LINE, quoted, type ClaimedDelivery, type SendOutcome } from '@nachtwacht/domain';
import type { DeliveryQueue } from './delivery-queue';
import type { Post, Unsealer } from './post';

export interface AttemptPorts {
  readonly queue: DeliveryQueue;
  readonly post: Post;
  readonly unsealer: Unsealer;
  /** 0 (inclusive) to 1 (exclusive): spreads retries. */
  readonly jitter: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/** Pauses before a mark that failed is tried again: shorter than the lease, so that a short outage costs no duplicate. */
const MARK_AGAIN_AFTER_MS = [200, 1_000, 5_000, 10_000];

/**
 * Sends one claimed message outside any transaction, then says how it went.
 * @returns false when another sender has taken it over meanwhile
 */
export async function attempt(claimed: ClaimedDelivery, ports: AttemptPorts): Promise<boolean> {
  const outcome = await send(claimed, ports);
  return patiently(ports.wait, () => {
    if (outcome.sent) return ports.queue.markSent(claimed, storable(outcome.remark));
    return ports.queue.markFailed(claimed, storable(outcome.fault) ?? '', (age) =>
      decideRetry({
        ...age,
        permanent: outcome.permanent,
        isTest: claimed.message.kind === 'test',
        jitter: ports.jitter(),
      }),
    );
  });
}

async function send(
  { channel, message }: ClaimedDelivery,
  { post, unsealer }: AttemptPorts,
): Promise<SendOutcome> {
  try {
    const credentials = channel.sealed == null ? null : await unsealer.open(channel);
    return await post.send(channel.kind, channel.settings, credentials, message);
  } catch (error) {
    // Not the receiver's word: the credentials can't be opened, or a defect of ours. Neither mends itself.
    return { sent: false, fault: error instanceof Error ? error.message : String(error), permanent: true };
  }
}

/** What was sent and can't be marked is sent once more after its lease: worth some patience with the database. */
async function patiently<T>(wait: AttemptPorts['wait'], mark: () => Promise<T>): Promise<T> {
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
