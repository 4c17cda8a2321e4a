import { io, type Socket } from 'socket.io-client';

/** Opens a socket that claims whatever could be claimed, and keeps every frame as it came. */
export class Ear {
  readonly heard: { readonly event: string; readonly payload: unknown }[] = [];
  readonly frames: string[] = [];
  readonly socket: Socket;

  constructor(url: string, cookie: string, lies: Readonly<Record<string, string>>, namespace = '') {
    this.socket = io(`${url}${namespace}`, {
      path: '/api/socket',
      transports: ['websocket'],
      extraHeaders: { cookie, origin: url },
      query: lies,
      auth: lies,
      reconnection: false,
      forceNew: true,
    });
    this.socket.onAny((event: string, payload: unknown) => this.heard.push({ event, payload }));
    this.socket.io.on('open', () => {
      this.socket.io.engine.on('packet', ({ data }: { data?: unknown }) => {
        if (typeof data === 'string') this.frames.push(data);
      });
    });
  }

  /** 'connected', or why not. */
  outcome(): Promise<string> {
    return new Promise((resolve) => {
      this.socket.once('connect', () => {
        resolve('connected');
      });
      this.socket.once('connect_error', ({ message }) => {
        resolve(message);
      });
    });
  }

  ended(): Promise<string> {
    return new Promise((resolve) => this.socket.once('disconnect', resolve));
  }

  of(event: string): unknown[] {
    return this.heard.filter((each) => each.event === event).map(({ payload }) => payload);
  }
}
