import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { serverClock } from '../shared/clock/server-clock';
import { everySecond } from '../shared/clock/ticker';
import { meQuery } from '../shared/session/me';
import { liveSocket } from './open-socket';
import { pulseAt, type Pulse } from './pulse';

/**
 * Keeps the connection open while the staff's part is on screen, and tells whether the server is heard. A refused
 * connection may mean that the session has ended: asking who we are then leads to the sign-in page.
 */
export function useLink(): Pulse {
  const queryClient = useQueryClient();
  const [pulse, setPulse] = useState<Pulse>('connecting');
  useEffect(() => {
    const startedAt = Date.now();
    let heardAt: number | null = null;
    const look = () => setPulse(pulseAt(Date.now(), startedAt, heardAt));
    const hear = () => {
      heardAt = Date.now();
      look();
    };
    const stopListening = liveSocket.listen({
      connected: hear,
      refused: () => void queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
      message: (message) => {
        if (message.event === 'heartbeat') serverClock.set(message.payload.serverTime);
        hear();
      },
    });
    const stopLooking = everySecond(look);
    return () => {
      stopListening();
      stopLooking();
    };
  }, [queryClient]);
  return pulse;
}
