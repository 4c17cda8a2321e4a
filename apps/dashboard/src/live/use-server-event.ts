import type { ServerEvents } from '@nachtwacht/contracts';
import { useEffect, useRef } from 'react';
import type { ServerEvent } from './live-socket';
import { liveSocket } from './open-socket';

/** Hears one kind of event while the component is on screen, such as the progress of an import. */
export function useServerEvent<E extends ServerEvent>(
  event: E,
  listener: (payload: ServerEvents[E]) => void,
): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const hear = (payload: ServerEvents[E]) => latest.current(payload);
    return liveSocket.listen({
      event: (heard, payload) => {
        if (isEvent(heard, event)) hear(payload as ServerEvents[E]);
      },
    });
  }, [event]);
}

function isEvent<E extends ServerEvent>(heard: ServerEvent, wanted: E): heard is E {
  return heard === wanted;
}
