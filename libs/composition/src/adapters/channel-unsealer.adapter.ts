import type { Unsealer } from '@nachtwacht/features-notifications';
import { unseal, type KeyPair } from '@nachtwacht/server-kit';

/** Opens the credentials of channels with the poller's key; only a process that has it can send. */
export class ChannelUnsealerAdapter implements Unsealer {
  constructor(private readonly keys: KeyPair) {}

  open(channelId: string, sealed: unknown): Promise<Readonly<Record<string, string>>> {
    return unseal(this.keys, { purpose: 'channel', id: channelId, customerId: null }, sealed);
  }
}
