import type { IncomingHttpHeaders, IncomingMessage, Server as HttpServer } from 'node:http';
import type { ChangeBatch, Heartbeat, ServerEvents } from '@nachtwacht/contracts';
import type { Actor } from '@nachtwacht/domain';
import { Server, type DefaultEventsMap, type Socket } from 'socket.io';
import { waitingBytes } from './backlog';

type Outgoing = { [E in keyof ServerEvents]: (message: ServerEvents[E]) => void };
/** Who listens, and by which session. */
export interface Listener {
  readonly id: string;
  readonly actor: Actor;
}
interface SocketData {
  listener: Listener;
}
type Live = Server<DefaultEventsMap, Outgoing, DefaultEventsMap, SocketData>;
type LiveSocket = Socket<DefaultEventsMap, Outgoing, DefaultEventsMap, SocketData>;

export interface LiveServerOptions {
  /** Who this is, by the headers of the handshake; null refuses. */
  readonly authenticate: (request: IncomingMessage) => Promise<Listener | null>;
  /** Does the page that opens this socket come from us? Any other is refused. */
  readonly isOwnPage: (headers: IncomingHttpHeaders) => boolean;
  /** Sessions end: every connected person is asked for again this often, milliseconds. */
  readonly recheckMs?: number;
  /** What may wait for a browser that does not read, bytes; one that lags further is disconnected. */
  readonly maxBacklogBytes?: number;
}

const SOCKET_PATH = '/api/socket';
const STAFF_ROOM = 'staff';
const RECHECK_MS = 60_000;
const MAX_BACKLOG_BYTES = 1024 * 1024;
/** Sessions asked for at the same time: a recheck of everybody must not take every connection to the database. */
const RECHECKS_AT_ONCE = 4;

/**
 * The sockets. A browser only listens: it gets changes, heartbeats and the progress of its own long work. Rooms
 * are given by the session, never by the client's word. Socket.IO's own recovery is off; the cursor does that.
 */
export class LiveServer {
  private readonly io: Live;
  private readonly recheck: NodeJS.Timeout;
  private rechecking = false;
  private laggards = 0;
  private endings = 0;
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
        decide(null, options.isOwnPage(request.headers));
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
    this.recheck = setInterval(() => void this.recheckAll(), options.recheckMs ?? RECHECK_MS);
    this.recheck.unref();
  }

  attach(server: HttpServer): void {
    this.io.attach(server);
    this.attached = true;
  }

  /** To everybody who may see it. Who lags too far is disconnected first: on its return it fetches a snapshot. */
  changes(batch: ChangeBatch): void {
    this.dropLaggards();
    this.io.to(STAFF_ROOM).emit('changes', batch);
  }

  heartbeat(beat: Heartbeat): void {
    this.dropLaggards();
    this.io.emit('heartbeat', beat);
  }

  /** To every window of one person. */
  tellImport(actorId: string, run: ServerEvents['import-progress']): void {
    this.io.to(`person:${actorId}`).emit('import-progress', run);
  }

  /** Ends every socket of one person, at once. */
  disconnect(actorId: string): void {
    this.io.in(`person:${actorId}`).disconnectSockets(true);
  }

  /** Ends every socket that one session opened, at once. */
  disconnectSession(sessionId: string): void {
    this.endings += 1;
    this.io.in(`session:${sessionId}`).disconnectSockets(true);
  }

  get connected(): number {
    return this.io.sockets.sockets.size;
  }

  /** How many were disconnected because they did not read, since the start. */
  get dropped(): number {
    return this.laggards;
  }

  async close(): Promise<void> {
    clearInterval(this.recheck);
    if (this.attached) await this.io.close();
  }

  /** Asks for the session of every open socket at once, not at its turn. */
  async recheckAll(): Promise<void> {
    if (this.rechecking) return;
    this.rechecking = true;
    const waiting = this.io.sockets.sockets.values();
    const work = async () => {
      for (const socket of waiting) await this.recheckOne(socket);
    };
    await Promise.all(Array.from({ length: RECHECKS_AT_ONCE }, work));
    this.rechecking = false;
  }

  private async admit(socket: LiveSocket): Promise<boolean> {
    const endings = this.endings;
    const listener = await this.options.authenticate(socket.request);
    if (!listener) return false;
    socket.data.listener = listener;
    await socket.join([`person:${listener.actor.id}`, `session:${listener.id}`]);
    if (listener.actor.scope.kind === 'staff') await socket.join(STAFF_ROOM);
    // A session that ended between the question and the room was not there to be cut.
    return this.endings === endings || (await this.options.authenticate(socket.request)) !== null;
  }

  /** Whoever may see something else than when the socket was opened has to open it again. */
  private async recheckOne(socket: LiveSocket): Promise<void> {
    const before = socket.data.listener;
    // While sessions can't be read nothing of the board is sent either: both come from one database.
    const now = await this.options.authenticate(socket.request).catch(() => before);
    if (!now || !sees(before, now)) socket.disconnect(true);
  }

  private dropLaggards(): void {
    const most = this.options.maxBacklogBytes ?? MAX_BACKLOG_BYTES;
    for (const socket of this.io.sockets.sockets.values()) {
      if (waitingBytes(socket) <= most) continue;
      this.laggards += 1;
      // Without waiting until everything was sent: that is what it does not take.
      socket.conn.close(true);
    }
  }
}

function sees({ actor: before }: Listener, { actor: now }: Listener): boolean {
  return before.id === now.id && JSON.stringify(before.scope) === JSON.stringify(now.scope);
}
