import type { Channel, Delivery } from '@nachtwacht/contracts';
import type { Status } from '@nachtwacht/domain';

export type ChannelState = 'ok' | 'stuck' | 'unused' | 'missing-credentials' | 'disabled';

/** Can this channel be trusted to tell of the next incident? Only what has worked is ok. */
export function stateOf({ enabled, credentials, failingSince, lastSuccessAt }: Channel): ChannelState {
  if (!enabled) return 'disabled';
  if (credentials === 'missing') return 'missing-credentials';
  if (failingSince !== null) return 'stuck';
  return lastSuccessAt === null ? 'unused' : 'ok';
}

export const STATUS_OF_STATE: Readonly<Record<ChannelState, Status>> = {
  ok: 'ok',
  stuck: 'critical',
  unused: 'unknown',
  'missing-credentials': 'warning',
  disabled: 'maintenance',
};

export const STATUS_OF_DELIVERY: Readonly<Record<Delivery['state'], Status>> = {
  sent: 'ok',
  queued: 'unknown',
  failed: 'critical',
};
