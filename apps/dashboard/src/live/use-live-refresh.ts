import type { ChangePayload } from '@nachtwacht/contracts';
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { liveSocket } from './open-socket';

const GATHER_MS = 400;

/**
 * Fetches queries again when the server says that something they show has changed, and after every reconnection.
 * `concerns` tells whether a change matters; `keys` are the query keys (or their beginnings) to fetch again.
 */
export function useLiveRefresh(
  keys: readonly QueryKey[],
  concerns: (change: ChangePayload) => boolean,
): void {
  const queryClient = useQueryClient();
  const latest = useRef({ keys, concerns });
  useEffect(() => {
    latest.current = { keys, concerns };
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    // An import changes hundreds of things within a second: one fetch for all of them.
    const refresh = () => {
      timer ??= setTimeout(() => {
        timer = null;
        for (const queryKey of latest.current.keys) void queryClient.invalidateQueries({ queryKey });
      }, GATHER_MS);
    };
    let wasConnected = liveSocket.isConnected();
    const stop = liveSocket.listen({
      connected: () => {
        if (wasConnected) refresh();
        wasConnected = true;
      },
      unreadable: refresh,
      message: (message) => {
        if (message.event !== 'changes') return;
        if (message.payload.changes.some(({ payload }) => latest.current.concerns(payload))) refresh();
      },
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [queryClient]);
}
