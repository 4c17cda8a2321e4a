import type { DigestMessage, Message } from '@nachtwacht/domain';
import { IncidentReactor, type IncidentStore } from '@nachtwacht/features-incidents';
import { NotifyReactor, Teller, UntoldSweep, type DeliveryStore } from '@nachtwacht/features-notifications';
import {
  DeliveryReactionsRepository,
  DeliveryTransactionsRepository,
  IncidentReactionsRepository,
  ReactorsRepository,
  RelayRepository,
  type Sql,
} from '@nachtwacht/persistence';
import { createTestDatabase, Watched, type TestDatabase, type WatchedAsset } from '@nachtwacht/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AspectLabelsAdapter } from '../adapters/aspect-labels.adapter';

let db: TestDatabase;
let watched: Watched;
let asset: WatchedAsset;
let relay: RelayRepository;
let places: ReactorsRepository;
let sweep: UntoldSweep;
const teller = new Teller(new AspectLabelsAdapter());
const incidents = new IncidentReactor();
const notify = new NotifyReactor(teller);

beforeEach(async () => {
  db = await createTestDatabase();
  watched = new Watched(db);
  relay = new RelayRepository(db.database);
  places = new ReactorsRepository(db.database);
  sweep = new UntoldSweep(teller, new DeliveryTransactionsRepository(db.database));
  await places.register(incidents.name);
  await places.register(notify.name);
  [asset] = (await watched.assets(1)) as [WatchedAsset];
});
afterEach(async () => {
  await db.drop();
});

type StoreOf = (sql: Sql) => DeliveryStore;
const plainStore: StoreOf = (sql) => new DeliveryReactionsRepository(sql);

/** Until nothing is left to react to. */
async function react(storeOf = plainStore): Promise<void> {
  for (;;) {
    const numbered = await relay.number(20_000);
    const opened = await places.take(incidents.name, 500, (changes, sql) => {
      const store: IncidentStore = new IncidentReactionsRepository(sql);
      return incidents.react(changes, store);
    });
    const told = await places.take(notify.name, 500, (changes, sql) => notify.react(changes, storeOf(sql)));
    if (numbered + opened + told === 0) return;
  }
}

async function turn(...args: Parameters<Watched['turn']>): Promise<void> {
  await watched.turn(...args);
  await react();
}

/** Kind and status of everything queued, oldest first. */
async function queued(channel?: string): Promise<string[]> {
  const messages = await allMessages(channel);
  return messages.map((message) =>
    'status' in message ? `${message.kind} ${message.status}` : message.kind,
  );
}

async function allMessages(channel?: string): Promise<Message[]> {
  const rows = await db.owner<{ message: Message }>(
    'SELECT message FROM delivery WHERE $1::uuid IS NULL OR channel_id = $1 ORDER BY created_at, id',
    [channel ?? null],
  );
  return rows.map(({ message }) => message);
}

describe('what is told', () => {
  it('a critical to every enabled channel, with all a person needs, and its end to the same', async () => {
    const mail = await watched.channel();
    const chat = await watched.channel({ kind: 'webhook' });
    await watched.channel({ enabled: false });
    await watched.channel({ archived_at: new Date() });
    await turn([asset], 'critical');
    await turn([asset], 'ok');
    for (const channel of [mail, chat])
      expect(await queued(channel)).toEqual(['problem critical', 'recovery ok']);
    expect(await queued()).toHaveLength(4);

    const [problem] = await allMessages(mail);
    expect(problem).toMatchObject({
      customer: { id: asset.customerId, name: 'Customer 1' },
      asset: { id: asset.id, name: 'asset 1' },
      checks: [
        {
          aspect: { nl: 'Bereikbaar', en: 'Reachable' },
          status: 'critical',
          reason: { code: 'unreachable' },
        },
      ],
    });
    const [row] = await db.owner<{ dedup_key: string; customer_id: string }>(
      'SELECT dedup_key, customer_id FROM delivery WHERE channel_id = $1 ORDER BY created_at LIMIT 1',
      [mail],
    );
    expect(row).toEqual({ dedup_key: problem?.key, customer_id: asset.customerId });
  });

  it('lost sight, and that it turned out to be down; not that a warning began', async () => {
    await watched.channel();
    await turn([asset], 'warning');
    expect(await queued()).toEqual([]);
    await turn([asset], 'unknown');
    await turn([asset], 'critical');
    await turn([asset], 'warning');
    expect(await queued()).toEqual(['problem unknown', 'problem critical', 'recovery warning']);
  });

  it('a second check that fails too is no news', async () => {
    await watched.channel();
    const second = await watched.check(asset, 'ok', 'latency');
    await turn([asset], 'critical');
    await turn([second], 'critical');
    await turn([second], 'ok');
    expect(await queued()).toEqual(['problem critical']);
  });

  it('not what was never measured', async () => {
    await watched.channel();
    await turn([asset], 'unknown', 'never-measured');
    expect(await queued()).toEqual([]);
  });

  it('nothing without a channel; what still stands when one is added', async () => {
    await turn([asset], 'critical');
    expect(await queued()).toEqual([]);
    await watched.channel();
    await sweep.run();
    await sweep.run();
    expect(await queued()).toEqual(['problem critical']);
  });

  it('no good news of what is no longer watched', async () => {
    await watched.channel();
    await turn([asset], 'critical');
    await db.owner('UPDATE asset SET archived_at = now()');
    await db.owner(`INSERT INTO change (kind, customer_id, payload) VALUES ('inventory', $1, $2)`, [
      asset.customerId,
      { kind: 'inventory', what: 'asset', id: asset.id },
    ]);
    await react();
    expect(await queued()).toEqual(['problem critical']);
    expect(await db.owner('SELECT FROM told')).toEqual([]);
  });
});

describe('maintenance', () => {
  it('hushes what happens in it; what outlasts it is told afterwards', async () => {
    await watched.channel();
    const window = await watched.maintenance(asset, -10, 60);
    await turn([asset], 'unknown');
    await sweep.run();
    expect(await queued()).toEqual([]);
    await db.owner('UPDATE maintenance_window SET ends_at = now() WHERE id = $1', [window]);
    await sweep.run();
    expect(await queued()).toEqual(['problem unknown']);
  });

  it('ends an incident without calling it recovered; the recovery is told when it is seen', async () => {
    await watched.channel();
    await turn([asset], 'critical');
    const window = await watched.maintenance(asset, -10, 60);
    await turn([asset], 'maintenance');
    await db.owner('UPDATE maintenance_window SET ends_at = now() WHERE id = $1', [window]);
    await sweep.run();
    expect(await queued()).toEqual(['problem critical']);
    await turn([asset], 'ok');
    await sweep.run();
    expect(await queued()).toEqual(['problem critical', 'recovery ok']);
  });
});

describe('flapping', () => {
  it('costs three messages, errs to the bad side, and settles when an hour has passed', async () => {
    await watched.channel();
    for (let i = 0; i < 10; i++) {
      await turn([asset], 'critical');
      await turn([asset], 'ok');
    }
    await sweep.run();
    expect(await queued()).toEqual(['problem critical', 'recovery ok', 'problem critical']);
    await db.owner(
      `UPDATE told SET recovery_at = recovery_at - interval '1 hour', problem_at = problem_at - interval '1 hour'`,
    );
    await sweep.run();
    await sweep.run();
    expect((await queued()).at(-1)).toBe('recovery ok');
    expect(await queued()).toHaveLength(4);
  });
});

describe('whatever happens on the way', () => {
  it('dying before the commit tells nobody, and the next try tells once', async () => {
    await watched.channel();
    await watched.turn([asset], 'critical');
    const dying: StoreOf = (sql) => {
      const store = new DeliveryReactionsRepository(sql);
      return Object.assign(store, { remember: () => Promise.reject(new Error('killed')) });
    };
    await expect(react(dying)).rejects.toThrow('killed');
    expect(await queued()).toEqual([]);
    await react();
    expect(await queued()).toEqual(['problem critical']);
  });

  it('the same changes once more tell nothing', async () => {
    await watched.channel();
    await turn([asset], 'critical');
    await db.owner('UPDATE reactor SET position = 0');
    await react();
    expect(await queued()).toEqual(['problem critical']);
  });

  it('reactor and sweep at the same moment tell once', async () => {
    await watched.channel();
    await watched.turn([asset], 'critical');
    await relay.number(100);
    await places.take(incidents.name, 500, (changes, sql) =>
      incidents.react(changes, new IncidentReactionsRepository(sql)),
    );
    await Promise.all([react(), sweep.run(), sweep.run()]);
    expect(await queued()).toEqual(['problem critical']);
  });
});

describe('a storm', () => {
  const digests = async (channel?: string) =>
    (await allMessages(channel)).filter((message): message is DigestMessage => message.kind === 'digest');

  it('of 20 is told one by one, of 21 in one message', async () => {
    await watched.channel();
    const few = await watched.assets(20);
    await turn(few, 'critical');
    expect(await queued()).toEqual(new Array(20).fill('problem critical'));
    await turn([asset], 'critical');
    expect((await queued()).at(-1)).toBe('digest');
    expect(await digests()).toMatchObject([{ counts: { critical: 1, unknown: 0, recovered: 0 } }]);
  });

  it('that comes in drops is one digest a minute, and what waits grows', async () => {
    await watched.channel();
    const drops = await watched.assets(60);
    await turn(drops.slice(0, 30), 'critical');
    // The first digest has left.
    await db.owner(`UPDATE delivery SET state = 'sent', attempts = 1, sent_at = now()`);
    for (let i = 30; i < 60; i++) await turn(drops.slice(i, i + 1), 'critical');
    const waiting = await db.owner<{ seconds: number; message: DigestMessage }>(
      `SELECT extract(epoch FROM not_before - created_at)::int AS seconds, message
       FROM delivery WHERE state = 'queued' AND message->>'kind' = 'digest'`,
    );
    const singles = (await queued()).filter((kind) => kind === 'problem critical').length;
    expect(singles).toBe(20);
    expect(waiting).toHaveLength(1);
    expect(waiting[0]?.seconds).toBeGreaterThan(30);
    expect(waiting[0]?.message.counts.critical).toBe(10);
  });

  it('never changes a digest that a sender has taken: the rest goes into the next', async () => {
    await watched.channel();
    const many = await watched.assets(50);
    await turn(many.slice(0, 25), 'critical');
    await db.owner(`UPDATE delivery SET lease_token = 1, lease_until = now() + interval '1 minute'`);
    await turn(many.slice(25), 'critical');
    expect((await digests()).map((digest) => digest.counts.critical)).toEqual([25, 25]);
  });

  it('of 10,000 costs one message per channel and loses nothing', { timeout: 120_000 }, async () => {
    const channels = [await watched.channel(), await watched.channel({ kind: 'webhook' })];
    const many = await watched.assets(10_000);
    await watched.turn(many, 'critical');
    const started = performance.now();
    await react();
    console.info(`10,000 criticals to 2 channels in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
    for (const channel of channels) {
      expect(await digests(channel)).toHaveLength(1);
      expect((await digests(channel))[0]?.counts).toEqual({ critical: 10_000, unknown: 0, recovered: 0 });
      expect((await digests(channel))[0]?.items).toHaveLength(20);
      expect(await queued(channel)).toHaveLength(1);
    }
    await turn(many, 'ok');
    expect((await digests(channels[0]))[0]?.counts).toEqual({
      critical: 10_000,
      unknown: 0,
      recovered: 10_000,
    });
    expect(await db.owner('SELECT FROM told WHERE level IS NOT NULL')).toEqual([]);
  });
});
