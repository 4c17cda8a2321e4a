import type { ClaimedDelivery, Message, SendOutcome } from '@nachtwacht/domain';

/** Port: the kinds of channel. Each attempt ends within its own deadline, 20 seconds at most. */
export abstract class Post {
  /** @param credentials opened, null where the channel has none */
  abstract send(
    kind: string,
    settings: unknown,
    credentials: Readonly<Record<string, string>> | null,
    message: Message,
  ): Promise<SendOutcome>;
}

/** Port: opens what only this process can read. */
export abstract class Unsealer {
  /** Throws an error that says what to do when it can't be opened. */
  abstract open(channel: ClaimedDelivery['channel']): Promise<Readonly<Record<string, string>>>;
}
