import type { Delivery } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { deliveriesQuery } from './channel-queries';

const LOOK_EVERY_MS = 1_000;

/** A message is handed to a worker: what became of it is asked for until it was tried. */
export function useFollowedDelivery(channelId: string, delivery: Delivery | undefined): Delivery | undefined {
  const latest = (deliveries: readonly Delivery[] | undefined) =>
    deliveries?.find(({ id }) => id === delivery?.id) ?? delivery;
  const { data } = useQuery({
    ...deliveriesQuery(channelId),
    enabled: delivery !== undefined,
    refetchInterval: ({ state }) => (isUntried(latest(state.data)) ? LOOK_EVERY_MS : false),
  });
  return latest(data);
}

/** On its way: neither sent nor refused yet. */
export function isUntried(delivery: Delivery | undefined): boolean {
  return delivery?.state === 'queued' && delivery.lastError === null;
}
