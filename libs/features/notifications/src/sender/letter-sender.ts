import { decideRetry, remark, type ClaimedLetter, type SendOutcome } from '@nachtwacht/domain';
import type { Outbox } from './outbox';
import { OutboxSender, type OutboxSenderOptions } from './outbox-sender';

export interface LetterSenderOptions extends Pick<
  OutboxSenderOptions<ClaimedLetter>,
  'onError' | 'concurrency' | 'pollMs'
> {
  readonly queue: Outbox<ClaimedLetter>;
  /** How letters leave; null where no mail server is set up. */
  readonly post: { send(claimed: ClaimedLetter, link: string | null): Promise<SendOutcome> } | null;
  /** Opens the link that a letter bears, with the key of this process. */
  readonly linkOf: (claimed: ClaimedLetter) => Promise<string>;
  /** 0 (inclusive) to 1 (exclusive): spreads retries. */
  readonly jitter?: () => number;
}

/**
 * Sends letters to people. What a mail server refuses for good is given up at once, unlike a message of a channel:
 * somebody looks at it, and writes to another address or by another server.
 */
export class LetterSender extends OutboxSender<ClaimedLetter> {
  constructor({ post, linkOf, jitter = Math.random, ...options }: LetterSenderOptions) {
    super({
      ...options,
      nameOf: ({ id, letter }) => `${letter.kind} ${id}`,
      retry: (_claimed, failed) =>
        failed.permanent
          ? { retryInMs: null, stuck: false }
          : decideRetry({ ...failed, isTest: false, jitter: jitter() }),
      send: async (claimed) => {
        if (!post) return { sent: false, fault: remark('mail-not-set-up'), permanent: true };
        const link = claimed.sealed == null ? null : await linkOf(claimed).catch(() => undefined);
        if (link === undefined) return { sent: false, fault: remark('letter-not-opened'), permanent: true };
        return post.send(claimed, link);
      },
    });
  }
}
