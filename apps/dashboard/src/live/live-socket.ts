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
  /** False when it will not try again by itself: the server closed it, or did not let it in. */
  readonly active: boolean;
}

export interface LiveListeners {
  readonly connected?: () => void;
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

/** socket.io gives up for good when the server itself closes or refuses; a restart or a new session ends that. */
const TRY_AGAIN_MS = 3_000;

/** One connection for the whole page. Every payload is checked against the catalogue before anybody hears of it. */
export function createLiveSocket(open: () => RawSocket): LiveSocket {
  const everybody = new Set<LiveListeners>();
  let close: (() => void) | null = null;
  let isConnected = false;

  const tell = (what: (listeners: LiveListeners) => void) => {
    for (const each of [...everybody]) what(each);
  };

  const hear = (event: ServerEvent, payload: unknown) => {
    const message = read(event, payload);
    tell((each) => (message === null ? each.unreadable?.(event) : each.message?.(message)));
  };

  const start = (): (() => void) => {
    const socket = open();
    let isClosed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A socket that was closed may still speak; by then another one may be open.
    const on = (event: string, listener: (payload: unknown) => void) =>
      socket.on(event, (payload) => {
        if (!isClosed) listener(payload);
      });
    const persist = () => {
      if (socket.active) return;
      clearTimeout(timer);
      timer = setTimeout(() => socket.connect(), TRY_AGAIN_MS);
    };
    on('connect', () => {
      isConnected = true;
      tell((each) => each.connected?.());
    });
    on('disconnect', () => {
      isConnected = false;
      persist();
    });
    on('connect_error', () => {
      persist();
      tell((each) => each.refused?.());
    });
    for (const event of Object.keys(SERVER_EVENTS) as ServerEvent[])
      on(event, (payload) => hear(event, payload));
    socket.connect();
    return () => {
      isClosed = true;
      isConnected = false;
      clearTimeout(timer);
      socket.disconnect();
    };
  };

  return {
    isConnected: () => isConnected,
    listen: (listeners) => {
      everybody.add(listeners);
      close ??= start();
      return () => {
        everybody.delete(listeners);
        if (everybody.size > 0) return;
        close?.();
        close = null;
      };
    },
  };
}

function read(event: ServerEvent, payload: unknown): ServerMessage | null {
  const parsed = SERVER_EVENTS[event].safeParse(payload);
  // The compiler can't see that a payload checked by the event's own schema is that event's.
  return parsed.success ? ({ event, payload: parsed.data } as ServerMessage) : null;
}
