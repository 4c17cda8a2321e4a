import { ChangeBatch, Heartbeat, type Change } from '@nachtwacht/contracts';
import { createTestDatabase, Watched, type TestDatabase, type WatchedAsset } from '@nachtwacht/testing';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signedIn } from '../testing/people';
import { startWholeApp, type WholeApp } from '../testing/whole-app';

let app: WholeApp<TestDatabase>;
let watched: Watched;
let cookie: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase(), { roles: ['api', 'worker'], recheckMs: 200 });
  watched = new Watched(app.db);
  await app.setUp();
});
beforeEach(async () => {
  await app.db.owner('WITH b AS (DELETE FROM budget) DELETE FROM rate_limit');
  cookie = await app.signIn();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(async () => {
  await app.close();
});

function open(headers: Record<string, string>, transports = ['websocket'], url = app.url): Socket {
  const socket = io(url, {
    path: '/api/socket',
    transports,
    extraHeaders: headers,
    reconnection: false,
    forceNew: true,
  });
  sockets.push(socket);
  return socket;
}

/** 'connected', or why not. */
function outcome(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    socket.once('connect', () => {
      resolve('connected');
    });
    socket.once('connect_error', (error) => {
      resolve(error.message === 'signed-out' ? 'signed-out' : 'refused');
    });
  });
}

function ended(socket: Socket): Promise<string> {
  return new Promise((resolve) => socket.once('disconnect', resolve));
}

/** What one client hears from now on. */
class Listener {
  readonly batches: ChangeBatch[] = [];
  readonly beats: Heartbeat[] = [];
  constructor(readonly socket: Socket) {
    socket.on('changes', (batch: ChangeBatch) => {
      this.batches.push(ChangeBatch.parse(batch));
    });
    socket.on('heartbeat', (beat) => this.beats.push(Heartbeat.parse(beat)));
  }

  get changes(): Change[] {
    return this.batches.flatMap(({ changes }) => changes);
  }

  /** Each batch begins where the one before ended, and holds exactly what it says. */
  get isContiguous(): boolean {
    return this.batches.every(({ after, upTo, changes }, index) => {
      const before = this.batches[index - 1];
      const positions = changes.map(({ position }) => position);
      const due = Array.from({ length: upTo - after }, (_, offset) => after + 1 + offset);
      return (
        (before === undefined || before.upTo === after) && JSON.stringify(positions) === JSON.stringify(due)
      );
    });
  }
}

async function listener(): Promise<Listener> {
  const socket = open({ cookie, origin: app.url });
  const heard = new Listener(socket);
  expect(await outcome(socket)).toBe('connected');
  return heard;
}

describe('a socket', () => {
  it.each<[string, () => Record<string, string>, string]>([
    ['without a session is refused', () => ({ origin: app.url }), 'signed-out'],
    [
      'with a session nobody gave is refused',
      () => ({ origin: app.url, cookie: 'nachtwacht.session_token=abc.def' }),
      'signed-out',
    ],
    ['of a page elsewhere is refused', () => ({ cookie, origin: 'https://elsewhere.example' }), 'refused'],
    ['of a page without a name is refused', () => ({ cookie, origin: 'null' }), 'refused'],
    [
      'of a page elsewhere that hides its origin is refused',
      () => ({ cookie, 'sec-fetch-site': 'cross-site' }),
      'refused',
    ],
    ['of a page of ours is let in', () => ({ cookie, origin: app.url }), 'connected'],
    [
      'of a page opened at another name of this machine is let in',
      () => ({ cookie, origin: app.url.replace('127.0.0.1', 'localhost') }),
      'connected',
    ],
    ['that has a session and does not say where it is from is refused', () => ({ cookie }), 'refused'],
    [
      'of a browser that says only that it is our page is let in',
      () => ({ cookie, 'sec-fetch-site': 'same-origin' }),
      'connected',
    ],
  ])('%s', async (_rule, headers, answer) => {
    for (const transport of ['websocket', 'polling'])
      expect([transport, await outcome(open(headers(), [transport]))]).toEqual([transport, answer]);
  });

  it('ends at once when its own session is signed out, and no other one does', async () => {
    const [leaving, staying] = [await listener(), await listener()];
    const other = await app.signIn();
    const third = open({ cookie: other, origin: app.url });
    await outcome(third);
    const over = Promise.all([ended(leaving.socket), ended(staying.socket)]);
    const began = performance.now();
    await app.fetch('/api/auth/sign-out', { json: {}, headers: { cookie } });
    expect(await over).toEqual(['io server disconnect', 'io server disconnect']);
    console.log(`signed out to socket ended: ${(performance.now() - began).toFixed(0)} ms`);
    expect(third.connected).toBe(true);
  });

  it.each([
    ['was taken away', 'DELETE FROM session'],
    ['has run out', `UPDATE session SET expires_at = now() - interval '1 second'`],
  ])('ends when its session %s, at the next look', async (_rule, sql) => {
    const { socket } = await listener();
    const over = ended(socket);
    await app.db.owner(sql);
    expect(await over).toBe('io server disconnect');
  });

  it('may say nothing: whatever it says ends it', async () => {
    for (const word of ['x', 'x'.repeat(65_536)]) {
      const { socket } = await listener();
      const over = ended(socket);
      socket.emit('join', word);
      expect(await over).toBe(word.length === 1 ? 'io server disconnect' : 'transport close');
    }
  });
});

describe('somebody whose right ended is not told of the next change', () => {
  let calm: WholeApp<TestDatabase>;
  let theirs: Watched;
  let asset: WatchedAsset;
  let status: 'ok' | 'critical' = 'ok';
  beforeAll(async () => {
    // No look at sessions comes in between: what ends a socket here is the publication.
    calm = await startWholeApp(await createTestDatabase(), {
      roles: ['api', 'worker'],
      recheckMs: 3_600_000,
    });
    await calm.setUp();
    theirs = new Watched(calm.db);
    asset = (await theirs.assets(1))[0]!;
    // What follows the changes begins where they are at its first look: it must have looked.
    const first = open({ cookie: await calm.signIn(), origin: calm.url }, ['websocket'], calm.url);
    await new Promise((resolve) => first.once('heartbeat', resolve));
  });
  afterAll(async () => {
    await calm.close();
  });

  it.each([
    ['who was deactivated', `UPDATE "user" SET deactivated_at = now() WHERE id = $1`],
    ['whose role is none any more', `UPDATE "user" SET role = 'nobody' WHERE id = $1`],
    ['who is of a customer now', `UPDATE "user" SET role = 'owner' WHERE id = $1`],
    ['whose session was taken away', `DELETE FROM session WHERE user_id = $1`],
    [
      'whose session has run out',
      `UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = $1`,
    ],
  ])('%s', async (_rule, sql) => {
    const [leaves, stays] = [
      await signedIn(calm, { role: 'viewer' }),
      await signedIn(calm, { role: 'viewer' }),
    ];
    const [leaving, staying] = [leaves, stays].map(({ cookie }) =>
      open({ cookie, origin: calm.url }, ['websocket'], calm.url),
    ) as [Socket, Socket];
    const [gone, there] = [new Listener(leaving), new Listener(staying)];
    expect(await Promise.all([outcome(leaving), outcome(staying)])).toEqual(['connected', 'connected']);
    const over = ended(leaving);
    await calm.db.owner(sql, [leaves.id]);
    await theirs.turn([asset], (status = status === 'ok' ? 'critical' : 'ok'));
    const told = (client: Listener) => client.changes.filter(({ payload }) => payload.kind === 'transition');
    await expect.poll(() => told(there).length, { timeout: 15_000 }).toBe(1);
    expect(await over).toBe('io server disconnect');
    expect(told(gone)).toEqual([]);
    expect(staying.connected).toBe(true);
  });
});

describe('changes', () => {
  it('reach everybody who listens, in order, without a gap, and once', async () => {
    const clients = await Promise.all(Array.from({ length: 5 }, () => listener()));
    const assets = await watched.assets(40);
    for (let round = 0; round < 5; round++) await watched.turn(assets, round % 2 === 0 ? 'critical' : 'ok');
    const expected = assets.length * 5;
    const told = (client: Listener) => client.changes.filter(({ payload }) => payload.kind === 'transition');
    for (const client of clients) {
      await expect.poll(() => told(client).length, { timeout: 20_000 }).toBe(expected);
      expect(client.isContiguous).toBe(true);
      expect(new Set(client.changes.map(({ position }) => position)).size).toBe(client.changes.length);
    }
    const seen = clients.map((client) => JSON.stringify(told(client)));
    expect(new Set(seen).size).toBe(1);
  });

  it('are still coming where somebody connects late: the heartbeat tells how far the others are', async () => {
    await watched.turn(await watched.assets(3), 'warning');
    const late = await listener();
    await expect.poll(() => late.beats.length, { timeout: 15_000 }).toBeGreaterThan(0);
    const board = await app.fetch('/api/board', { headers: { cookie } });
    const { position } = (await board.json()) as { position: number };
    const [beat] = late.beats;
    expect(beat?.position).toBeGreaterThan(0);
    expect(beat?.position).toBeLessThanOrEqual(position);
    expect(Math.abs(Date.parse(beat?.serverTime ?? '') - Date.now())).toBeLessThan(60_000);
  });
});
