import type { AnyChannelKind } from './channel-kind';
import { emailChannel } from './email/email.channel';
import { webhookChannel } from './webhook/webhook.channel';

/** Every way to tell people: one line each, in the order of their folders. */
export const CHANNEL_KINDS: readonly AnyChannelKind[] = [emailChannel, webhookChannel];

const byId = new Map(CHANNEL_KINDS.map((kind) => [kind.id, kind]));

export function channelKindById(id: string): AnyChannelKind | undefined {
  return byId.get(id);
}
