import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket as TcpSocket } from 'node:net';
import type { ChangeBatch, ImportRun } from '@nachtwacht/contracts';
import { STAFF, type Scope } from '@nachtwacht/domain';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LiveServer, type Listener } from './live-server';

const LIMIT = 1024 * 1024;
const BATCH: ChangeBatch = {
  after: 0,
  upTo: 1,
  changes: [{ position: 1, payload: { kind: 'inventory', what: 'asset', id: 'x'.repeat(100_000) } }],
};
const BEAT = { position: 1, serverTime: new Date(0).toISOString() };
const RUN: ImportRun = {
  id: crypto.randomUUID(),
  fileName: 'klanten.csv',
  dryRun: true,
  requestedAt: new Date(0).toISOString(),
  finishedAt: null,
  total: 2,
  done: 1,
  counts: { customersCreated: 0, sitesCreated: 0, assetsCreated: 0, assetsUpdated: 0, unchanged: 1 },
  errors: [],
  failure: null,
};

let http: Server;
let live: LiveServer;
let port: number;
/** Who a cookie belongs to. */
const people = new Map<string, Listener>();
let failing = false;
const opened: { close: () => void }[] = [];

beforeEach(async () => {
  failing = false;
  people.clear();
  people.set('staff', person('staff', STAFF));
  await start(50);
});
afterEach(async () => {
  for (const each of opened.splice(0)) each.close();
  await live.close();
});

async function start(recheckMs: number): Promise<void> {
  http = createServer();
  live = new LiveServer({
    authenticate: ({ headers }) =>
      failing
        ? Promise.reject(new Error('the database is away'))
        : Promise.resolve(people.get(headers.cookie ?? '') ?? null),
    present: (sessions) =>
      failing
        ? Promise.reject(new Error('the database is away'))
        : Promise.resolve(
            new Map(
              [...people.values()]
                .filter(({ id }) => sessions.includes(id))
                .map(({ id, actor }) => [id, actor]),
            ),
          ),
    isOwnPage: () => true,
    addressOf: ({ headers }) => String(headers['x-address'] ?? 'an office'),
    maxPerSession: 3,
    maxPerAddress: 5,
    recheckMs,
    maxBacklogBytes: LIMIT,
  });
  live.attach(http);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  port = (http.address() as AddressInfo).port;
}

function person(id: string, scope: Scope): Listener {
  return { id: `session-${id}`, actor: { id, name: id, role: 'viewer', scope } };
}

function knock(cookie: string, address = 'an office'): Socket {
  const socket = io(`http://127.0.0.1:${String(port)}`, {
    path: '/api/socket',
    transports: ['websocket'],
    extraHeaders: { cookie, 'x-address': address },
    reconnection: false,
    forceNew: true,
  });
  opened.push(socket);
  return socket;
}

async function open(cookie: string): Promise<Socket> {
  const socket = knock(cookie);
  await new Promise((resolve) => socket.once('connect', () => resolve(null)));
  return socket;
}

/** Speaks just enough of the protocol to be let in, and never reads again. */
async function deaf(cookie: string): Promise<TcpSocket> {
  const socket = connect(port, '127.0.0.1');
  opened.push({ close: () => socket.destroy() });
  socket.write(
    `GET /api/socket/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cookie}\r\n` +
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  await new Promise((resolve) => socket.once('data', resolve));
  // The packet "40", connect, in one masked frame with a mask of zeros.
  socket.write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x34, 0x30]));
  await expect.poll(() => live.connected).toBeGreaterThan(0);
  socket.pause();
  return socket;
}

const ended = (socket: Socket) => new Promise((resolve) => socket.once('disconnect', resolve));
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a browser that does not read', () => {
  it('is disconnected once too much waits for it, and the others hear everything', async () => {
    await deaf('staff');
    const reader = await open('staff');
    let heard = 0;
    reader.on('changes', () => (heard += 1));
    let sent = 0;
    while (live.dropped === 0 && sent < 2_000) {
      await live.changes(BATCH);
      sent += 1;
      await turn();
    }
    expect(live.dropped).toBe(1);
    expect(live.connected).toBe(1);
    await expect.poll(() => heard, { timeout: 20_000 }).toBe(sent);
    console.log(`dropped after ${String(sent)} batches of 0.1 MB, the system's own buffers included`);
  });

  it('takes no more memory however long the others are told', async () => {
    await deaf('staff');
    const before = process.memoryUsage();
    for (let sent = 0; sent < 3_000; sent++) {
      await live.changes(BATCH);
      if (sent % 10 === 0) await turn();
    }
    const after = process.memoryUsage();
    const grown = (after.rss + after.external - before.rss - before.external) / 1e6;
    console.log(`300 MB told, memory grew by ${grown.toFixed(0)} MB`);
    expect(live.connected).toBe(0);
    expect(grown).toBeLessThan(150);
  });
});

describe('who hears what', () => {
  it('a customer is told nothing of what staff is told', async () => {
    const customerId = crypto.randomUUID();
    people.set('customer', person('customer', { kind: 'customer', customerId }));
    const [customer, staff] = [await open('customer'), await open('staff')];
    const heard: string[] = [];
    customer.on('changes', () => heard.push('customer'));
    staff.on('heartbeat', () => heard.push('staff'));
    const told = new Promise((resolve) => staff.once('changes', resolve));
    const beat = new Promise((resolve) => customer.once('heartbeat', resolve));
    await live.changes(BATCH);
    live.customerHeartbeat(customerId, BEAT);
    await Promise.all([told, beat]);
    expect(heard).toEqual([]);
  });

  it('a customer is told its own changes, and nobody else is', async () => {
    const [own, other] = [crypto.randomUUID(), crypto.randomUUID()];
    people.set('own', person('own', { kind: 'customer', customerId: own }));
    people.set('other', person('other', { kind: 'customer', customerId: other }));
    const sockets = await Promise.all(['own', 'other', 'staff'].map((name) => open(name)));
    const heard: string[] = [];
    for (const [index, socket] of sockets.entries()) socket.on('changes', () => heard.push(String(index)));
    const beats = sockets.map((socket) => new Promise((resolve) => socket.once('heartbeat', resolve)));
    expect(live.customers().toSorted()).toEqual([own, other].toSorted());
    await live.customerChanges(own, BATCH);
    live.heartbeat(BEAT);
    for (const customerId of live.customers()) live.customerHeartbeat(customerId, BEAT);
    await Promise.all(beats);
    expect(heard).toEqual(['0']);
  });

  it('whoever looks as a customer hears that customer, and nothing of the own work', async () => {
    const customerId = crypto.randomUUID();
    const socket = await open('staff');
    const heard: string[] = [];
    socket.onAny((event: string) => heard.push(event));
    const viewing = { customerId, customerName: 'x', until: new Date(0) };
    const { id, actor } = person('staff', { kind: 'customer', customerId });
    people.set('staff', { id, actor: { ...actor, viewing } });
    await live.moveSession(id);
    await live.changes(BATCH);
    live.tellImport('staff', RUN);
    await live.customerChanges(customerId, BATCH);
    live.heartbeat(BEAT);
    live.customerHeartbeat(customerId, BEAT);
    await expect.poll(() => heard).toEqual(['rights', 'changes', 'heartbeat']);
    people.set('staff', person('staff', STAFF));
    await live.moveSession(id);
    live.tellImport('staff', RUN);
    await expect.poll(() => heard.slice(3)).toEqual(['rights', 'import-progress']);
    expect(live.customers()).toEqual([]);
  });

  it('progress of long work reaches every window of its person and nobody else', async () => {
    people.set('other', person('other', STAFF));
    const [first, second, other] = [await open('staff'), await open('staff'), await open('other')];
    const heard: string[] = [];
    for (const [name, socket] of Object.entries({ first, second, other }))
      socket.on('import-progress', () => heard.push(name));
    const beat = new Promise((resolve) => other.once('heartbeat', resolve));
    live.tellImport('staff', RUN);
    live.heartbeat(BEAT);
    await beat;
    await turn();
    expect(heard.toSorted()).toEqual(['first', 'second']);
  });
});

describe('the next look at a session', () => {
  it.each<[string, () => void]>([
    ['ends a socket whose session is over', () => void people.delete('staff')],
    [
      'ends a socket whose cookie is somebody else now',
      () => void people.set('staff', person('other', STAFF)),
    ],
  ])('%s', async (_rule, change) => {
    const over = ended(await open('staff'));
    change();
    expect(await over).toBe('io server disconnect');
  });

  it('moves a socket of somebody who may see something else now, and tells it', async () => {
    const customerId = crypto.randomUUID();
    const socket = await open('staff');
    const told = new Promise((resolve) => socket.once('rights', resolve));
    people.set('staff', person('staff', { kind: 'customer', customerId }));
    expect(await told).toEqual({});
    expect([socket.connected, live.customers()]).toEqual([true, [customerId]]);
  });

  it('lets everybody stay while sessions can not be read', async () => {
    const socket = await open('staff');
    failing = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(socket.connected).toBe(true);
    failing = false;
    people.clear();
    expect(await ended(socket)).toBe('io server disconnect');
  });
});

describe('a publication', () => {
  // Nobody looks at sessions but the publication itself.
  beforeEach(async () => {
    await live.close();
    await start(3_600_000);
  });

  it.each<[string, () => void, isConnected: boolean]>([
    ['is not heard by somebody whose session is over', () => void people.delete('staff'), false],
    [
      'is not heard by somebody who may see something else now',
      () => void people.set('staff', person('staff', { kind: 'customer', customerId: crypto.randomUUID() })),
      true,
    ],
  ])('%s', async (_rule, change, isConnected) => {
    people.set('stays', person('stays', STAFF));
    const [leaving, staying] = [await open('staff'), await open('stays')];
    const heard: string[] = [];
    leaving.on('changes', () => heard.push('leaving'));
    const told = new Promise((resolve) => staying.once('changes', resolve));
    const over = isConnected ? new Promise((resolve) => leaving.once('rights', resolve)) : ended(leaving);
    change();
    await live.changes(BATCH);
    await Promise.all([over, told]);
    expect([heard, leaving.connected]).toEqual([[], isConnected]);
  });

  it('is heard by nobody while it can not be read who may, and is not lost', async () => {
    const socket = await open('staff');
    const heard: ChangeBatch[] = [];
    socket.on('changes', (batch: ChangeBatch) => heard.push(batch));
    failing = true;
    await expect(live.changes(BATCH)).rejects.toThrow('the database is away');
    failing = false;
    await live.changes(BATCH);
    await expect.poll(() => heard.length).toBe(1);
    expect(socket.connected).toBe(true);
  });

  it('carries nothing that the contract does not name', async () => {
    const told = new Promise(
      (resolve) => void open('staff').then((socket) => socket.once('changes', resolve)),
    );
    await expect.poll(() => live.connected).toBe(1);
    const payload = { kind: 'inventory', what: 'asset', id: 'x', note: 'of a colleague' } as const;
    await live.changes({ after: 0, upTo: 1, changes: [{ position: 1, payload }] });
    expect(await told).toEqual({
      after: 0,
      upTo: 1,
      changes: [{ position: 1, payload: { kind: 'inventory', what: 'asset', id: 'x' } }],
    });
  });
});

describe('how many sockets there may be', () => {
  const answer = (socket: Socket) =>
    new Promise<string>((resolve) => {
      socket.once('connect', () => resolve('connected'));
      socket.once('connect_error', ({ message }) => resolve(message === 'too-many' ? message : 'refused'));
    });

  it('of one session is limited, and a place that is left is free again', async () => {
    const sockets = await Promise.all([open('staff'), open('staff'), open('staff')]);
    expect(await answer(knock('staff', 'at home'))).toBe('too-many');
    people.set('other', person('other', STAFF));
    expect(await answer(knock('other'))).toBe('connected');
    sockets[0].close();
    await expect.poll(() => live.connected).toBe(3);
    expect(await answer(knock('staff'))).toBe('connected');
  });

  it('of one address is limited, signed in or not', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) people.set(name, person(name, STAFF));
    const sockets = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => open(name)));
    expect(await answer(knock('f'))).toBe('refused');
    expect(await answer(knock('f', 'at home'))).toBe('connected');
    sockets[0]?.close();
    await expect.poll(() => live.connected).toBe(5);
    expect(await answer(knock('f'))).toBe('connected');
  });
});

describe('a browser that speaks', () => {
  it.each<[string, (socket: Socket) => void]>([
    ['of something that nobody knows', (socket) => void socket.emit('join', 'staff')],
    ['in our words', (socket) => void socket.emit('changes', { after: 0, upTo: 9, changes: [] })],
    ['and waits for an answer', (socket) => void socket.emitWithAck('heartbeat', {}).catch(() => undefined)],
  ])('%s is disconnected', async (_rule, speak) => {
    const socket = await open('staff');
    const over = ended(socket);
    speak(socket);
    expect(await over).toBe('io server disconnect');
  });

  it('of more than 64 kB is cut off', async () => {
    const socket = await open('staff');
    const over = ended(socket);
    socket.emit('x', 'x'.repeat(65_000 + 600));
    expect(await over).toBe('transport close');
  });
});
