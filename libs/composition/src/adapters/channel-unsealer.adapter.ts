import type { ClaimedDelivery } from '@nachtwacht/domain';
import type { Unsealer } from '@nachtwacht/features-notifications';
import { unseal, type KeyPair } from '@nachtwacht/server-kit';
import { channelContext } from './sealing-contexts';

/** Opens the credentials of channels with the poller's key; only a process that has it can send. */
export class ChannelUnsealerAdapter implements Unsealer {
  constructor(private readonly keys: KeyPair) {}

  open(channel: ClaimedDelivery['channel']): Promise<Readonly<Record<string, string>>> {
    return unseal(this.keys, channelContext(channel), channel.sealed);
  }
}
