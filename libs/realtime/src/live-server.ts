import type { IncomingHttpHeaders, IncomingMessage, Server as HttpServer } from 'node:http';
import {
  batchForCustomer,
  SERVER_EVENTS,
  type ChangeBatch,
  type ClientEvents,
  type Heartbeat,
  type ServerEvents,
} from '@nachtwacht/contracts';
import type { Actor } from '@nachtwacht/domain';
import { Server, type DefaultEventsMap, type Socket } from 'socket.io';
import { waitingBytes } from './backlog';
import { ConnectionCap } from './connection-cap';
import { refuseFlood, type HandshakeBudget } from './refuse-flood';
import * as rooms from './rooms';

type Incoming = { [E in keyof ClientEvents]: (message: ClientEvents[E]) => void };
type Outgoing = { [E in keyof ServerEvents]: (message: ServerEvents[E]) => void };
/** Who listens, and by which session. */
export interface Listener {
  readonly id: string;
  readonly actor: Actor;
}
interface SocketData {
  listener: Listener;
}
type Live = Server<Incoming, Outgoing, DefaultEventsMap, SocketData>;
type Audience = ReturnType<Live['to']>;
/** What is needed of a connection below a socket. */
interface EngineConnection {
  readonly request: IncomingMessage;
  close(discard: boolean): void;
  once(event: 'close', listener: () => void): void;
}
type LiveSocket = Socket<Incoming, Outgoing, DefaultEventsMap, SocketData>;

export interface LiveServerOptions {
  /** Who this is, by the headers of the handshake; null refuses. */
  readonly authenticate: (request: IncomingMessage) => Promise<Listener | null>;
  /** Does the page that opens this socket come from us? Any other is refused. */
  readonly isOwnPage: (headers: IncomingHttpHeaders) => boolean;
  /**
   * Who of these sessions is still signed in, as it stands now: asked at every publication, and now and then. Whose
   * session is not in the answer is told nothing more.
   */
  readonly present: (sessionIds: readonly string[]) => Promise<ReadonlyMap<string, Actor>>;
  /** Where a handshake comes from, in front of every proxy that is trusted. */
  readonly addressOf: (request: IncomingMessage) => string;
  /** How often sockets may be opened from where this handshake comes from; by default as often as anybody likes. */
  readonly budgetOfNetwork?: HandshakeBudget;
  /** The same for one person: milliseconds to wait. */
  readonly budgetOfPerson?: (personId: string) => Promise<number>;
  /** How many sockets one session may have open. */
  readonly maxPerSession?: number;
  /** How many sockets may be open from one address: a whole office may come from one. */
  readonly maxPerAddress?: number;
  /** Sessions end: every connected person is asked for again this often, milliseconds. */
  readonly recheckMs?: number;
  /** What may wait for a browser that does not read, bytes; one that lags further is disconnected. */
  readonly maxBacklogBytes?: number;
}

const SOCKET_PATH = '/api/socket';
const RECHECK_MS = 60_000;
const MAX_BACKLOG_BYTES = 1024 * 1024;
/** Windows of one browser, a wall among them. */
const MAX_PER_SESSION = 30;
const MAX_PER_ADDRESS = 600;
/** Who has opened a connection and does not say who it is by then has lost it, milliseconds. */
const ADMIT_WITHIN_MS = 10_000;

/**
 * The sockets. A browser only listens: it gets changes, heartbeats and the progress of its own long work. Rooms
 * are given by the session, never by the client's word. Socket.IO's own recovery is off; the cursor does that.
 */
export class LiveServer {
  private readonly io: Live;
  private readonly recheck: NodeJS.Timeout;
  private readonly addresses: ConnectionCap;
  private publishing: Promise<void> = Promise.resolve();
  private laggards = 0;
  private endings = 0;
  private attached = false;

  constructor(private readonly options: LiveServerOptions) {
    this.addresses = new ConnectionCap(options.maxPerAddress ?? MAX_PER_ADDRESS);
    this.io = new Server({
      path: SOCKET_PATH,
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      perMessageDeflate: false,
      transports: ['websocket', 'polling'],
      pingInterval: 20_000,
      pingTimeout: 20_000,
      connectTimeout: ADMIT_WITHIN_MS,
      allowRequest: (request, decide) => {
        decide(
          null,
          options.isOwnPage(request.headers) && this.addresses.hasRoom(options.addressOf(request)),
        );
      },
    });
    this.io.use((socket, next) => {
      this.admit(socket).then(
        (refusal) => {
          next(refusal === null ? undefined : new Error(refusal));
        },
        () => {
          next(new Error('unavailable'));
        },
      );
    });
    this.io.on('connection', (socket) => {
      // There is no event from a browser to us: whoever sends one is no page of ours.
      socket.onAny(() => socket.disconnect(true));
    });
    this.recheck = setInterval(() => void this.recheckAll(), options.recheckMs ?? RECHECK_MS);
    this.recheck.unref();
  }

  attach(server: HttpServer): void {
    this.io.attach(server);
    this.attached = true;
    if (this.options.budgetOfNetwork) this.io.engine.use(refuseFlood(this.options.budgetOfNetwork));
    this.io.engine.on('connection', (connection: EngineConnection) => {
      const isCounted = this.addresses.take(this.options.addressOf(connection.request));
      if (!isCounted) connection.close(true);
      else connection.once('close', isCounted);
    });
  }

  /**
   * To everybody who may see it at this moment. Who lags too far is disconnected first: on its return it fetches a
   * snapshot. @throws when it can't be read who may: then nobody was told.
   */
  async changes(batch: ChangeBatch): Promise<void> {
    // Nothing beyond the contract leaves, whatever was stored.
    const message = SERVER_EVENTS.changes.parse(batch);
    return this.publish(rooms.STAFF, (audience) => audience.emit('changes', message));
  }

  /** A customer's own changes to its own people, each with what the customer's view leaves of it. @throws as `changes` */
  async customerChanges(customerId: string, batch: ChangeBatch): Promise<void> {
    const whole = SERVER_EVENTS.changes.parse(batch);
    for (const { room, period } of rooms.roomsOfCustomer(this.roomNames(), customerId)) {
      const message = batchForCustomer(whole, period);
      await this.publish(room, (audience) => audience.emit('changes', message));
    }
  }

  /** Whose people listen at this moment. */
  customers(): readonly string[] {
    return rooms.customersIn(this.roomNames());
  }

  heartbeat(beat: Heartbeat): void {
    this.dropLaggards();
    this.io.to(rooms.STAFF).emit('heartbeat', SERVER_EVENTS.heartbeat.parse(beat));
  }

  customerHeartbeat(customerId: string, beat: Heartbeat): void {
    const message = SERVER_EVENTS.heartbeat.parse(beat);
    for (const { room } of rooms.roomsOfCustomer(this.roomNames(), customerId))
      this.io.to(room).emit('heartbeat', message);
  }

  /** To every window of one person who is still signed in. What can't be told is seen by asking for the import. */
  tellImport(actorId: string, run: ServerEvents['import-progress']): void {
    const message = SERVER_EVENTS['import-progress'].parse(run);
    this.publish(rooms.person(actorId), (audience) => audience.emit('import-progress', message)).catch(
      () => undefined,
    );
  }

  /** Ends every socket that one session opened, at once. */
  disconnectSession(sessionId: string): void {
    this.endings += 1;
    this.io.in(rooms.session(sessionId)).disconnectSockets(true);
  }

  /** What this session may see is another now: its sockets are moved to the rooms of that, and told. */
  async moveSession(sessionId: string): Promise<void> {
    this.endings += 1;
    // In line with the publications, so that none goes to a socket between two rooms. While sessions can't be read
    // nobody is told anything either: the next publication asks again.
    await this.publish(rooms.session(sessionId), () => undefined).catch(() => undefined);
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
    // While sessions can't be read nothing of the board is sent either: both come from one database.
    await this.settle([...this.io.sockets.sockets.values()]).catch(() => undefined);
  }

  /** In the order of asking. Whoever hears it was allowed to at the moment of the question to the database. */
  private publish(room: string, tell: (audience: Audience) => void): Promise<void> {
    const told = this.publishing.then(async () => {
      await this.settle(this.socketsIn(room));
      this.dropLaggards();
      tell(this.io.to(room));
    });
    this.publishing = told.catch(() => undefined);
    return told;
  }

  private socketsIn(room: string): LiveSocket[] {
    return [...(this.io.sockets.adapter.rooms.get(room) ?? [])].flatMap(
      (id) => this.io.sockets.sockets.get(id) ?? [],
    );
  }

  private roomNames(): Iterable<string> {
    return this.io.sockets.adapter.rooms.keys();
  }

  /** Whoever is signed out is disconnected; whoever may see something else now is moved, and told to fetch anew. */
  private async settle(sockets: readonly LiveSocket[]): Promise<void> {
    const sessions = new Set(sockets.map(({ data }) => data.listener.id));
    if (sessions.size === 0) return;
    const present = await this.options.present([...sessions]);
    for (const socket of sockets) {
      const { listener } = socket.data;
      const now = present.get(listener.id);
      if (!now || now.id !== listener.actor.id) socket.disconnect(true);
      else if (!rooms.isSame(listener.actor, now)) {
        for (const room of rooms.roomsOf(listener)) await socket.leave(room);
        await this.place(socket, { id: listener.id, actor: now });
        socket.emit('rights', {});
      }
    }
  }

  private async place(socket: LiveSocket, listener: Listener): Promise<void> {
    socket.data.listener = listener;
    await socket.join(rooms.roomsOf(listener));
  }

  /** @returns why not, for the browser; null lets it in */
  private async admit(socket: LiveSocket): Promise<'signed-out' | 'too-many' | null> {
    const endings = this.endings;
    const listener = await this.options.authenticate(socket.request);
    if (!listener) return 'signed-out';
    if (((await this.options.budgetOfPerson?.(listener.actor.id)) ?? 0) > 0) return 'too-many';
    const most = this.options.maxPerSession ?? MAX_PER_SESSION;
    if (this.socketsIn(rooms.session(listener.id)).length >= most) return 'too-many';
    await this.place(socket, listener);
    if (this.endings === endings) return null;
    // A session that ended, or moved, between the question and the room was not there to be cut, or moved.
    const now = await this.options.authenticate(socket.request);
    if (now === null) return 'signed-out';
    for (const room of rooms.roomsOf(listener)) await socket.leave(room);
    await this.place(socket, now);
    return null;
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
