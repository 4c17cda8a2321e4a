import { useEffect, useRef } from 'react';
import type { MessageOf, ServerEvent, ServerMessage } from './live-socket';
import { liveSocket } from './open-socket';

/** Hears one kind of event while the component is on screen, such as the progress of an import. */
export function useServerEvent<E extends ServerEvent>(
  event: E,
  listener: (payload: MessageOf<E>['payload']) => void,
): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const isWanted = (message: ServerMessage): message is ServerMessage & MessageOf<E> =>
      message.event === event;
    return liveSocket.listen({
      message: (message) => {
        if (isWanted(message)) latest.current(message.payload);
      },
    });
  }, [event]);
}
