import { createAddressGuard } from '@nachtwacht/collector-kit';
import { ReactorRunner, RelayService } from '@nachtwacht/features-board';
import { ReactorsRepository, RelayRepository } from '@nachtwacht/persistence';
import {
  createTestDatabase,
  startMailServer,
  Watched,
  type TestDatabase,
  type TestMailServer,
} from '@nachtwacht/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createReactions, type Reactions } from './create-reactions';

let db: TestDatabase;
let mail: TestMailServer;
let watched: Watched;
let reactions: Reactions;
let relay: RelayService;
let runner: ReactorRunner;

beforeEach(async () => {
  db = await createTestDatabase();
  mail = await startMailServer();
  watched = new Watched(db);
  reactions = createReactions({
    database: db.database,
    unsealer: { open: () => Promise.resolve({}) },
    guard: createAddressGuard({ allowLoopback: true }),
    publicUrl: 'https://board.example.nl',
    onError: (error) => {
      throw error instanceof Error ? error : new Error(String(error));
    },
  });
  relay = new RelayService(new RelayRepository(db.database));
  runner = new ReactorRunner(new ReactorsRepository(db.database), reactions.reactors);
  await runner.register();
  reactions.sender.start();
});
afterEach(async () => {
  await reactions.sender.stop();
  await mail.close();
  await db.drop();
});

/** As the clockwork of a worker does after something was committed. */
async function follow(): Promise<void> {
  for (;;) {
    const numbered = await relay.relay();
    const taken = await runner.run();
    if (taken > 0) reactions.sender.poke();
    if (numbered + taken === 0) return;
  }
}

test('from the commit of a transition to the 250 of the mail server takes less than two seconds', async () => {
  const settings = {
    host: '127.0.0.1',
    port: mail.port,
    security: 'none',
    from: 'n@example.nl',
    to: 's@example.nl',
  };
  await watched.channel({ settings });
  const assets = await watched.assets(20);
  const took: number[] = [];
  for (const asset of assets) {
    await watched.turn([asset], 'critical');
    const committed = performance.now();
    const taken = new Promise<number>((resolve) => {
      mail.onMail((_mail, at) => resolve(at));
    });
    await follow();
    took.push((await taken) - committed);
  }
  took.sort((a, b) => a - b);
  console.info(`transition to 250: p50 ${took[9]?.toFixed(0)} ms, worst ${took[19]?.toFixed(0)} ms`);
  expect(took[19]).toBeLessThan(2_000);
  expect(mail.mails).toHaveLength(20);
  expect(mail.mails[0]?.text).toContain(`https://board.example.nl/assets/${assets[0]?.id ?? ''}`);
});

test(
  'a storm of 2,000 and its end are a few mails that tell of every asset',
  { timeout: 120_000 },
  async () => {
    const settings = {
      host: '127.0.0.1',
      port: mail.port,
      security: 'none',
      from: 'n@example.nl',
      to: 's@example.nl',
    };
    await watched.channel({ settings });
    const assets = await watched.assets(2_000);
    await watched.turn(assets, 'critical');
    await follow();
    await expect.poll(() => mail.mails.length, { timeout: 15_000 }).toBeGreaterThan(0);
    await watched.turn(assets, 'ok');
    await follow();
    await db.owner(`UPDATE delivery SET not_before = now() WHERE state = 'queued'`);
    const waiting = () => db.owner(`SELECT FROM delivery WHERE state = 'queued'`);
    await expect.poll(waiting, { timeout: 15_000 }).toEqual([]);
    expect(mail.mails.length).toBeLessThanOrEqual(4);
    const counts = await db.owner<{ critical: number; recovered: number }>(
      `SELECT sum((message #>> '{counts,critical}')::int)::int AS critical,
            sum((message #>> '{counts,recovered}')::int)::int AS recovered FROM delivery`,
    );
    expect(counts).toEqual([{ critical: 2_000, recovered: 2_000 }]);
  },
);
