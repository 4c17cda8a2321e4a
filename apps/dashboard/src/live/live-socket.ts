import { SERVER_EVENTS, type ServerEvents } from '@nachtwacht/contracts';

export type ServerEvent = keyof ServerEvents;

/** An event with its checked payload. */
export interface MessageOf<E extends ServerEvent> {
  readonly event: E;
  readonly payload: ServerEvents[E];
}
export type ServerMessage = { [E in ServerEvent]: MessageOf<E> }[ServerEvent];

/** What is needed of socket.io's client, so that a spec can be the other end. */
export interface RawSocket {
  on(event: string, listener: (payload: unknown) => void): unknown;
  connect(): unknown;
  disconnect(): unknown;
}

export interface LiveListeners {
  readonly connected?: () => void;
  readonly disconnected?: () => void;
  /** The server would not let this browser in, or could not be reached. */
  readonly refused?: () => void;
  readonly message?: (message: ServerMessage) => void;
  /** Something came that this version does not understand: what it said is lost. */
  readonly unreadable?: (event: ServerEvent) => void;
}

export interface LiveSocket {
  /** Returns the way to stop listening. The connection is open while anybody listens. */
  readonly listen: (listeners: LiveListeners) => () => void;
  /** Is the connection there at this moment? */
  readonly isConnected: () => boolean;
}

/** One connection for the whole page. Every payload is checked against the catalogue before anybody hears of it. */
export function createLiveSocket(open: () => RawSocket): LiveSocket {
  const everybody = new Set<LiveListeners>();
  let socket: RawSocket | null = null;
  let isConnected = false;

  const hear = (event: ServerEvent, payload: unknown) => {
    const message = read(event, payload);
    for (const each of everybody)
      if (message === null) each.unreadable?.(event);
      else each.message?.(message);
  };

  const start = () => {
    const opened = open();
    opened.on('connect', () => {
      isConnected = true;
      for (const each of everybody) each.connected?.();
    });
    opened.on('disconnect', () => {
      isConnected = false;
      for (const each of everybody) each.disconnected?.();
    });
    opened.on('connect_error', () => {
      for (const each of everybody) each.refused?.();
    });
    for (const event of Object.keys(SERVER_EVENTS) as ServerEvent[])
      opened.on(event, (payload) => hear(event, payload));
    opened.connect();
    return opened;
  };

  return {
    isConnected: () => isConnected,
    listen: (listeners) => {
      everybody.add(listeners);
      socket ??= start();
      return () => {
        everybody.delete(listeners);
        if (everybody.size > 0) return;
        socket?.disconnect();
        socket = null;
        isConnected = false;
      };
    },
  };
}

function read(event: ServerEvent, payload: unknown): ServerMessage | null {
  const parsed = SERVER_EVENTS[event].safeParse(payload);
  // The compiler can't see that a payload checked by the event's own schema is that event's.
  return parsed.success ? ({ event, payload: parsed.data } as ServerMessage) : null;
}
