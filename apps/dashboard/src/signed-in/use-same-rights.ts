import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { liveSocket } from '../live/open-socket';
import { serverClock } from '../shared/clock/server-clock';
import { everySecond } from '../shared/clock/ticker';
import { meQuery, useMe } from '../shared/session/me';

/**
 * Begins anew when this session may see something else than when the page was loaded: in this tab, in another one, or
 * because the time is over. Nothing that was fetched with other rights is left on screen or in memory.
 */
export function useSameRights(): void {
  const queryClient = useQueryClient();
  const { role, viewing } = useMe();
  const rights = `${role} ${viewing?.customerId ?? ''}`;
  const atFirst = useRef(rights);
  useEffect(() => {
    if (rights !== atFirst.current) window.location.reload();
  }, [rights]);

  const until = viewing?.until ?? null;
  useEffect(() => {
    const ask = () =>
      void queryClient.refetchQueries({ queryKey: meQuery.queryKey }, { cancelRefetch: false });
    let wasConnected = liveSocket.isConnected();
    const stopListening = liveSocket.listen({
      // What was told meanwhile was not heard.
      connected: () => {
        if (wasConnected) ask();
        wasConnected = true;
      },
      message: ({ event }) => {
        if (event === 'rights') ask();
      },
    });
    const stopLooking = everySecond(() => {
      if (until !== null && serverClock.now() >= Date.parse(until)) ask();
    });
    return () => {
      stopListening();
      stopLooking();
    };
  }, [queryClient, until]);
}
