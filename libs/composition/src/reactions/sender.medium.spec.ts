import { createAddressGuard } from '@nachtwacht/collector-kit';
import type { ChangePayload } from '@nachtwacht/contracts';
import {
  SYSTEM,
  testMessage,
  type ClaimedDelivery,
  type Message,
  type SendOutcome,
} from '@nachtwacht/domain';
import { DeliverySender, type DeliveryQueue, type Post } from '@nachtwacht/features-notifications';
import { ChannelPost } from '@nachtwacht/notify';
import { DeliveryQueueRepository, DeliveryReactionsRepository } from '@nachtwacht/persistence';
import { generateKeyPair, publicHalf, seal } from '@nachtwacht/server-kit';
import {
  createTestDatabase,
  startMailServer,
  Watched,
  type TestDatabase,
  type TestMailServer,
} from '@nachtwacht/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChannelUnsealerAdapter } from '../adapters/channel-unsealer.adapter';

let db: TestDatabase;
let watched: Watched;
let mail: TestMailServer;
let queue: DeliveryQueueRepository;
let senders: DeliverySender[];
const channels = new ChannelPost({ publicUrl: null, guard: createAddressGuard({ allowLoopback: true }) });
const problems: string[] = [];

beforeEach(async () => {
  db = await createTestDatabase();
  watched = new Watched(db);
  mail = await startMailServer();
  queue = new DeliveryQueueRepository(db.database);
  senders = [];
  problems.length = 0;
});
afterEach(async () => {
  await Promise.all(senders.map((sender) => sender.stop()));
  await mail.close();
  await db.drop();
});

function startSender(
  over: { queue?: DeliveryQueue; post?: Post; pollMs?: number; concurrency?: number } = {},
): DeliverySender {
  const sender = new DeliverySender({
    queue,
    post: channels,
    unsealer: { open: () => Promise.reject(new Error('nothing is sealed here')) },
    onError: (error, what) => problems.push(`${what}: ${error instanceof Error ? error.message : ''}`),
    jitter: () => 0.5,
    pollMs: 50,
    ...over,
  });
  senders.push(sender);
  sender.start();
  return sender;
}

function mailChannel(over: object = {}, row: object = {}): Promise<string> {
  const settings = {
    host: '127.0.0.1',
    port: mail.port,
    security: 'none',
    from: 'n@example.nl',
    to: 's@example.nl',
  };
  return watched.channel({ settings: { ...settings, ...over }, ...row });
}

const at = '2026-11-23T12:00:00.000Z';
const customer = { id: '00000000-0000-4000-8000-000000000001', name: 'Praktijk Zuid' };

function problem(channelId: string, n: number, name = `asset ${n}`): Message {
  const asset = { id: `asset-${n}`, name };
  const key = `${channelId}.${n}.critical`;
  return { kind: 'problem', key, at, status: 'critical', incidentId: `i${n}`, customer, asset, checks: [] };
}

function recovery(channelId: string, n: number): Message {
  const asset = { id: `asset-${n}`, name: `asset ${n}` };
  const key = `${channelId}.${n}.recovered`;
  return {
    kind: 'recovery',
    key,
    at,
    status: 'ok',
    was: 'critical',
    toldAt: at,
    customer,
    asset,
    checks: [],
  };
}

function put(channelId: string, ...messages: Message[]): Promise<void> {
  return db.database.inScope(SYSTEM, (sql) =>
    new DeliveryReactionsRepository(sql).queue(
      messages.map((message) => ({ channelId, customerId: null, message, notBefore: null })),
    ),
  );
}

interface Row {
  state: string;
  attempts: number;
  last_error: string | null;
  wait: number;
}
const rows = () =>
  db.owner<Row>(
    `SELECT state, attempts, last_error, extract(epoch FROM not_before - now())::float AS wait
     FROM delivery ORDER BY created_at, id`,
  );
const states = async () => (await rows()).map((row) => row.state);
const channelRow = async (id: string) =>
  (
    await db.owner<{ stuck: boolean; last_error: string | null; ok: boolean }>(
      `SELECT failing_since IS NOT NULL AS stuck, last_error, last_success_at IS NOT NULL AS ok FROM channel WHERE id = $1`,
      [id],
    )
  )[0];
/** The machine may be busy; what is waited for comes by itself. */
const expectSoon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000, interval: 20 });
const notices = async () =>
  (await db.owner<{ payload: ChangePayload }>(`SELECT payload FROM change WHERE kind = 'notice'`)).length;
/** As if everything had been queued that much earlier, and were due now. */
const age = (interval: string) =>
  db.owner(
    `UPDATE delivery SET created_at = created_at - $1::interval, not_before = now() WHERE state = 'queued'`,
    [interval],
  );
const makeDue = () => db.owner(`UPDATE delivery SET not_before = now() WHERE state = 'queued'`);
const subjects = () => mail.mails.map((one) => one.subject);

describe('a message that waits', () => {
  it('is sent and marked with when and how often', async () => {
    const channel = await mailChannel();
    await put(channel, problem(channel, 1));
    startSender();
    await expectSoon(states).toEqual(['sent']);
    expect(subjects()).toEqual(['Kritiek: asset 1 (Praktijk Zuid)']);
    expect(await rows()).toMatchObject([{ attempts: 1, last_error: null }]);
    expect(await channelRow(channel)).toEqual({ stuck: false, last_error: null, ok: true });
    expect(await notices()).toBe(0);
  });

  it('is sent after a poke long before the next look, and 99 of 100 are taken within two seconds', async () => {
    const channel = await mailChannel();
    const sender = startSender({ pollMs: 60_000 });
    const took: number[] = [];
    for (let n = 0; n < 100; n++) {
      await put(channel, problem(channel, n));
      const committed = performance.now();
      const taken = new Promise<number>((resolve) => {
        mail.onMail((_mail, when) => resolve(when));
      });
      sender.poke();
      took.push((await taken) - committed);
    }
    took.sort((a, b) => a - b);
    console.info(`commit to 250: p50 ${took[49]?.toFixed(0)} ms, p99 ${took[98]?.toFixed(0)} ms`);
    expect(took[98]).toBeLessThan(2_000);
  });

  it('is sent once when two processes send', async () => {
    const channel = await mailChannel();
    await put(channel, ...Array.from({ length: 60 }, (_, n) => problem(channel, n)));
    startSender();
    startSender();
    startSender();
    await expectSoon(states).toEqual(new Array(60).fill('sent'));
    expect(new Set(mail.mails.map((one) => one.messageId)).size).toBe(60);
    expect(mail.mails).toHaveLength(60);
  });

  it('is sent with credentials that only this process can open', async () => {
    const keys = await generateKeyPair();
    const id = crypto.randomUUID();
    const credentials = { user: 'nachtwacht', password: 'right' };
    const sealed = await seal(publicHalf(keys), { purpose: 'channel', id, customerId: null }, credentials);
    const heard: unknown[] = [];
    const post: Post = {
      send: (_kind, _settings, opened) => {
        heard.push(opened);
        return Promise.resolve({ sent: true, remark: null });
      },
    };
    await watched.channel({ id, sealed });
    await put(id, problem(id, 1));
    const sender = new DeliverySender({
      queue,
      post,
      unsealer: new ChannelUnsealerAdapter(keys),
      onError: () => undefined,
    });
    senders.push(sender);
    sender.start();
    await expectSoon(states).toEqual(['sent']);
    expect(heard).toEqual([credentials]);
  });

  it('says so at once when its credentials can not be opened', async () => {
    const channel = await mailChannel({}, { sealed: { v: 1, kid: 'other', enc: '', ct: '' } });
    await put(channel, problem(channel, 1));
    const sender = new DeliverySender({
      queue,
      post: channels,
      unsealer: new ChannelUnsealerAdapter(await generateKeyPair()),
      onError: () => undefined,
    });
    senders.push(sender);
    sender.start();
    await expectSoon(() => channelRow(channel)).toMatchObject({
      stuck: true,
      last_error: expect.stringContaining('Enter them again'),
    });
    expect(mail.mails).toEqual([]);
  });
});

describe('dying between the 250 and the mark', () => {
  /** A process that is gone at the moment it would mark. */
  const dying = (): DeliveryQueue => ({
    claim: (limit, lease) => queue.claim(limit, lease),
    markSent: () => new Promise(() => undefined),
    markFailed: () => new Promise(() => undefined),
    upkeep: () => queue.upkeep(),
  });
  const endLeases = () =>
    db.owner(`UPDATE delivery SET lease_until = now() - interval '1 second' WHERE lease_token IS NOT NULL`);

  it('costs one duplicate with the same Message-ID, after the lease and not before', async () => {
    const channel = await mailChannel();
    await put(channel, problem(channel, 1));
    const victim = startSender({ queue: dying() });
    await expectSoon(subjects).toHaveLength(1);
    // It takes nothing any more, and what it has under way never ends.
    void victim.stop();
    senders.splice(senders.indexOf(victim), 1);

    const heir = startSender();
    heir.poke();
    expect(await queue.claim(10, 60)).toEqual([]);
    await endLeases();
    await expectSoon(states).toEqual(['sent']);
    expect(mail.mails).toHaveLength(2);
    expect(mail.mails[0]?.messageId).toBe(mail.mails[1]?.messageId);
  });

  it('a late mark with an old token changes nothing', async () => {
    const channel = await mailChannel();
    await put(channel, problem(channel, 1));
    const [late] = (await queue.claim(1, 60)) as [ClaimedDelivery];
    await endLeases();
    const [current] = (await queue.claim(1, 60)) as [ClaimedDelivery];
    expect(current.leaseToken).toBeGreaterThan(late.leaseToken);

    expect(await queue.markSent(late, null)).toBe(false);
    expect(await queue.markFailed(late, 'late', () => ({ retryInMs: null, stuck: true }))).toBe(false);
    expect(await rows()).toMatchObject([{ state: 'queued', attempts: 0, last_error: null }]);
    expect(await channelRow(channel)).toEqual({ stuck: false, last_error: null, ok: false });

    expect(await queue.markSent(current, null)).toBe(true);
    expect(await queue.markSent(current, null)).toBe(false);
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  it('a database that is away for a moment costs no duplicate: the mark is tried again', async () => {
    const channel = await mailChannel();
    await put(channel, problem(channel, 1));
    let failures = 2;
    startSender({
      queue: {
        claim: (limit, lease) => queue.claim(limit, lease),
        markSent: (claimed, remark) =>
          failures-- > 0
            ? Promise.reject(new Error('the database restarts'))
            : queue.markSent(claimed, remark),
        markFailed: (...all) => queue.markFailed(...all),
        upkeep: () => queue.upkeep(),
      },
    });
    await expectSoon(states).toEqual(['sent']);
    expect(mail.mails).toHaveLength(1);
  });
});

describe('order', () => {
  it('of one asset is kept while its first message waits for another try; others go on', async () => {
    const channel = await mailChannel();
    mail.refuse({ data: { code: 451, text: 'later' } });
    await put(channel, problem(channel, 1));
    startSender();
    await expectSoon(rows).toMatchObject([{ state: 'queued', attempts: 1 }]);

    mail.refuse({});
    await put(channel, recovery(channel, 1));
    await put(channel, problem(channel, 2));
    await expectSoon(subjects).toEqual(['Kritiek: asset 2 (Praktijk Zuid)']);
    await makeDue();
    await expectSoon(subjects).toEqual([
      'Kritiek: asset 2 (Praktijk Zuid)',
      'Kritiek: asset 1 (Praktijk Zuid)',
      'Hersteld: asset 1 (Praktijk Zuid)',
    ]);
  });
});

describe('one channel', () => {
  it('that takes all day holds up no other, and gets five hands at most', async () => {
    const slow = await watched.channel({ kind: 'slow' });
    const fast = await mailChannel();
    let underWay = 0;
    let most = 0;
    const release: (() => void)[] = [];
    const post: Post = {
      send: (kind, ...rest): Promise<SendOutcome> => {
        if (kind !== 'slow') return channels.send(kind, ...rest);
        most = Math.max(most, ++underWay);
        return new Promise((resolve) => {
          release.push(() => resolve({ sent: false, fault: 'never', permanent: false }));
        });
      },
    };
    await put(slow, ...Array.from({ length: 30 }, (_, n) => problem(slow, n)));
    await put(fast, ...Array.from({ length: 10 }, (_, n) => problem(fast, n)));
    startSender({ post });
    await expectSoon(subjects).toHaveLength(10);
    expect(most).toBe(5);
    for (const done of release) done();
  });

  it('that is switched off keeps its messages and sends tests only', async () => {
    const channel = await mailChannel({}, { enabled: false });
    await put(
      channel,
      problem(channel, 1),
      testMessage({ id: channel, name: 'support' }, `${channel}.test`, Date.now()),
    );
    startSender();
    await expectSoon(subjects).toEqual(['Testbericht van Nachtwacht']);
    expect((await states()).toSorted()).toEqual(['queued', 'sent']);
    await db.owner('UPDATE channel SET enabled = true');
    await expectSoon(subjects).toHaveLength(2);
  });
});

describe('a mail server that is down', () => {
  it('is tried again with growing pauses, and is shown and told elsewhere once after five minutes', async () => {
    const channel = await mailChannel();
    const other = await watched.channel({ kind: 'other', name: 'chat' });
    const told: Message[] = [];
    const post: Post = {
      send: (kind, settings, credentials, message) => {
        if (kind !== 'other') return channels.send(kind, settings, credentials, message);
        told.push(message);
        return Promise.resolve({ sent: true, remark: null });
      },
    };
    mail.refuse({ greeting: { code: 421, text: 'down' } });
    await put(channel, problem(channel, 1));
    startSender({ post });
    await expectSoon(rows).toMatchObject([{ state: 'queued', attempts: 1 }]);
    expect((await rows())[0]?.wait).toBeGreaterThan(3);
    expect((await rows())[0]?.wait).toBeLessThanOrEqual(5);
    expect(await channelRow(channel)).toMatchObject({
      stuck: false,
      last_error: expect.stringContaining('421'),
    });
    expect(await notices()).toBe(0);

    await makeDue();
    await expectSoon(rows).toMatchObject([{ attempts: 2 }]);
    expect((await rows())[0]?.wait).toBeGreaterThan(8);

    await age('5 minutes');
    await expectSoon(() => channelRow(channel)).toMatchObject({ stuck: true });
    await put(channel, problem(channel, 2));
    await age('5 minutes');
    await expectSoon(async () => (await rows()).every((row) => row.attempts > 0)).toBe(true);
    expect(await notices()).toBe(1);
    await expectSoon(() => told.map((message) => message.kind)).toEqual(['channel-stuck']);
    expect(told[0]).toMatchObject({
      channel: { id: channel, name: 'support' },
      error: expect.stringContaining('421'),
    });
    expect(other).not.toBe(channel);
  });

  it('and comes back: one success brings all the rest at once, and the channel is well again', async () => {
    const channel = await mailChannel();
    mail.refuse({ greeting: { code: 421, text: 'down' } });
    await put(channel, ...Array.from({ length: 8 }, (_, n) => problem(channel, n)));
    startSender();
    await expectSoon(async () => (await rows()).every((row) => row.attempts === 1)).toBe(true);
    await age('1 hour');
    await expectSoon(async () => (await rows()).every((row) => row.attempts === 2)).toBe(true);
    expect(await channelRow(channel)).toMatchObject({ stuck: true });

    mail.refuse({});
    await db.owner(
      `UPDATE delivery SET not_before = now() WHERE id = (SELECT min(id::text)::uuid FROM delivery)`,
    );
    await expectSoon(states).toEqual(new Array(8).fill('sent'));
    await expectSoon(() => channelRow(channel)).toEqual({ stuck: false, last_error: null, ok: true });
    expect(await notices()).toBe(2);
    expect(mail.mails).toHaveLength(8);
  });

  it('for 72 hours: then the message is given up, for people to see', async () => {
    const channel = await mailChannel();
    mail.refuse({ greeting: { code: 421, text: 'down' } });
    await put(channel, problem(channel, 1));
    startSender();
    await expectSoon(rows).toMatchObject([{ attempts: 1 }]);
    await age('71 hours 59 minutes');
    await expectSoon(rows).toMatchObject([{ state: 'queued', attempts: 2 }]);
    expect((await rows())[0]?.wait).toBeLessThanOrEqual(60);
    await age('1 minute');
    await expectSoon(rows).toMatchObject([
      { state: 'failed', attempts: 3, last_error: expect.stringContaining('421') },
    ]);
    expect(await channelRow(channel)).toMatchObject({ stuck: true });
  });

  it('and a wrong address, which waiting does not mend, are shown at once', async () => {
    const channel = await mailChannel();
    mail.refuse({ recipient: () => ({ code: 550, text: 'no such user' }) });
    await put(channel, problem(channel, 1));
    startSender();
    await expectSoon(() => channelRow(channel)).toMatchObject({ stuck: true });
    expect(await rows()).toMatchObject([{ state: 'queued', attempts: 1 }]);
    expect(await notices()).toBe(1);
  });

  it('a test that fails tells whoever asked for it and alarms nobody', async () => {
    const channel = await mailChannel();
    mail.refuse({ recipient: () => ({ code: 550, text: 'no such user' }) });
    await put(channel, testMessage({ id: channel, name: 'support' }, `${channel}.test`, Date.now()));
    startSender();
    await expectSoon(rows).toMatchObject([{ attempts: 1, last_error: expect.stringContaining('550') }]);
    await age('5 minutes');
    await expectSoon(states).toEqual(['failed']);
    expect(await channelRow(channel)).toMatchObject({
      stuck: false,
      last_error: expect.stringContaining('550'),
    });
    expect(await notices()).toBe(0);
  });

  it('accepts the data and breaks off: the second attempt bears the same Message-ID', async () => {
    const channel = await mailChannel();
    mail.breakOffAfterData(true);
    await put(channel, problem(channel, 1));
    startSender();
    await expectSoon(() => mail.swallowed.length).toBe(1);
    mail.breakOffAfterData(false);
    await expectSoon(rows).toMatchObject([{ attempts: 1 }]);
    await makeDue();
    await expectSoon(states).toEqual(['sent']);
    expect(mail.mails[0]?.messageId).toBe(mail.swallowed[0]?.messageId);
  });
});

describe('upkeep', () => {
  it('gives up what a channel that was switched off kept for 72 hours, and drops what is old', async () => {
    const channel = await mailChannel({}, { enabled: false });
    await put(channel, problem(channel, 1), problem(channel, 2), problem(channel, 3));
    await db.owner(`UPDATE delivery SET not_before = now() - interval '73 hours', created_at = now() - interval '73 hours'
                    WHERE dedup_key LIKE '%.1.critical'`);
    await db.owner(
      `UPDATE delivery SET state = 'sent', created_at = now() - interval '91 days' WHERE dedup_key LIKE '%.2.critical'`,
    );
    expect(await queue.upkeep()).toEqual({ expired: 1, dropped: 1 });
    expect((await states()).toSorted()).toEqual(['failed', 'queued']);
  });
});
