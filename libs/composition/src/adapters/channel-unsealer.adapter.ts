import type { ClaimedDelivery } from '@nachtwacht/domain';
import type { Unsealer } from '@nachtwacht/features-notifications';
import type { Opener } from '@nachtwacht/server-kit';
import { channelContext } from './sealing-contexts';

/** Opens the credentials of channels with the poller's key; only a process that has it can send. */
export class ChannelUnsealerAdapter implements Unsealer {
  constructor(private readonly keys: Opener) {}

  open(channel: ClaimedDelivery['channel']): Promise<Readonly<Record<string, string>>> {
    return this.keys.open(channelContext(channel), channel.sealed);
  }
}
