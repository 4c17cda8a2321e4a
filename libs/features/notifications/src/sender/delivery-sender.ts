import { decideRetry, type ClaimedDelivery, type SendOutcome } from '@nachtwacht/domain';
import type { DeliveryQueue } from './delivery-queue';
import { OutboxSender, type OutboxSenderOptions } from './outbox-sender';
import type { Post, Unsealer } from './post';

export interface DeliverySenderOptions extends Pick<
  OutboxSenderOptions<ClaimedDelivery>,
  'onError' | 'concurrency' | 'pollMs'
> {
  readonly queue: DeliveryQueue;
  readonly post: Post;
  readonly unsealer: Unsealer;
  /** 0 (inclusive) to 1 (exclusive): spreads retries. */
  readonly jitter?: () => number;
}

/** Sends what waits for channels. */
export class DeliverySender extends OutboxSender<ClaimedDelivery> {
  constructor({ post, unsealer, jitter = Math.random, ...options }: DeliverySenderOptions) {
    super({
      ...options,
      nameOf: ({ message }) => message.key,
      retry: ({ message }, failed) =>
        decideRetry({ ...failed, isTest: message.kind === 'test', jitter: jitter() }),
      send: async ({ channel, message }): Promise<SendOutcome> => {
        const credentials = channel.sealed == null ? null : await unsealer.open(channel);
        return post.send(channel.kind, channel.settings, credentials, message);
      },
    });
  }
}
