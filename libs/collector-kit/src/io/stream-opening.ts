import type { Socket } from 'node:net';
import { openStream } from './door/connect';
import type { Target } from './door/door';
import { readHost } from './read-host';
import type { Scope, Stoppable } from './scope';

/** A connection that is handed over as soon as it stands. */
export class StreamOpening implements Stoppable {
  private socket: Socket | null = null;
  private settled = false;

  constructor(
    private readonly scope: Scope,
    private readonly target: Target,
    private readonly resolve: (socket: Socket) => void,
    private readonly reject: (error: unknown) => void,
  ) {}

  start(): void {
    this.scope.enter(this);
    if (this.settled) return;
    try {
      this.open();
    } catch (error) {
      this.fail(error);
    }
  }

  stop(): void {
    this.fail(Object.assign(new Error('the connection did not stand in time'), { code: 'ETIMEDOUT' }));
  }

  private open(): void {
    const host = readHost(this.target.host);
    const socket = openStream(this.scope.door, { host, port: this.target.port });
    this.socket = socket;
    const onError = (error: Error): void => {
      this.fail(error);
    };
    socket.once('error', onError).once('connect', () => {
      socket.off('error', onError);
      this.settled = true;
      this.scope.leave(this);
      this.resolve(socket);
    });
  }

  private fail(error: unknown): void {
    if (this.settled) return;
    this.settled = true;
    this.scope.leave(this);
    this.socket?.destroy();
    this.reject(error);
  }
}
