import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { ChangeBatch, Heartbeat, ServerEvents } from '@nachtwacht/contracts';
import type { Actor } from '@nachtwacht/domain';
import { Server, type DefaultEventsMap, type Socket } from 'socket.io';

type Outgoing = { [E in keyof ServerEvents]: (message: ServerEvents[E]) => void };
interface SocketData {
  actor: Actor;
}
type Live = Server<DefaultEventsMap, Outgoing, DefaultEventsMap, SocketData>;

export interface LiveServerOptions {
  /** Who this is, by the headers of the handshake; null refuses. */
  readonly authenticate: (request: IncomingMessage) => Promise<Actor | null>;
  /** Addresses that pages of ours are served from; a handshake from another page is refused. */
  readonly isOwnOrigin: (origin: string, host: string) => boolean;
  /** Sessions end: every connected person is asked for again this often, milliseconds. */
  readonly recheckMs?: number;
}

export const SOCKET_PATH = '/api/socket';
const STAFF_ROOM = 'staff';

/**
 * The sockets. A browser only listens: it gets changes, heartbeats and the progress of its own long work. Rooms
 * are given by the session, never by the client's word. Socket.IO's own recovery is off; the cursor does that.
 */
export class LiveServer {
  private readonly io: Live;
  private readonly recheck: NodeJS.Timeout;
  private attached = false;

  constructor(private readonly options: LiveServerOptions) {
    this.io = new Server({
      path: SOCKET_PATH,
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      perMessageDeflate: false,
      transports: ['websocket', 'polling'],
      pingInterval: 20_000,
      pingTimeout: 20_000,
      allowRequest: (request, decide) => {
        const { origin, host } = request.headers;
        decide(null, origin === undefined || options.isOwnOrigin(origin, host ?? ''));
      },
    });
    this.io.use((socket, next) => {
      this.admit(socket).then(
        (admitted) => {
          next(admitted ? undefined : new Error('signed-out'));
        },
        () => {
          next(new Error('unavailable'));
        },
      );
    });
    this.recheck = setInterval(() => void this.recheckAll(), options.recheckMs ?? 60_000);
    this.recheck.unref();
  }

  attach(server: HttpServer): void {
    this.io.attach(server);
    this.attached = true;
  }

  changes(batch: ChangeBatch): void {
    this.io.to(STAFF_ROOM).emit('changes', batch);
  }

  heartbeat(beat: Heartbeat): void {
    this.io.emit('heartbeat', beat);
  }

  /** To every window of one person. */
  tell<E extends 'import-progress' | 'test-progress'>(
    actorId: string,
    event: E,
    message: ServerEvents[E],
  ): void {
    this.io.to(`person:${actorId}`).emit(event, ...([message] as Parameters<Outgoing[E]>));
  }

  tellImport(actorId: string, run: ServerEvents['import-progress']): void {
    this.tell(actorId, 'import-progress', run);
  }

  /** Ends every socket of one person, at once. */
  disconnect(actorId: string): void {
    this.io.in(`person:${actorId}`).disconnectSockets(true);
  }

  get connected(): number {
    return this.attached ? this.io.engine.clientsCount : 0;
  }

  async close(): Promise<void> {
    clearInterval(this.recheck);
    if (this.attached) await this.io.close();
  }

  private async admit(
    socket: Socket<DefaultEventsMap, Outgoing, DefaultEventsMap, SocketData>,
  ): Promise<boolean> {
    const actor = await this.options.authenticate(socket.request);
    if (!actor) return false;
    socket.data.actor = actor;
    await socket.join(`person:${actor.id}`);
    if (actor.scope.kind === 'staff') await socket.join(STAFF_ROOM);
    return true;
  }

  private async recheckAll(): Promise<void> {
    for (const socket of this.io.sockets.sockets.values()) {
      const actor = await this.options.authenticate(socket.request).catch(() => socket.data.actor);
      if (!actor) socket.disconnect(true);
    }
  }
}
