import { createAddressGuard } from '@nachtwacht/collector-kit';
import { testMessage, type Message } from '@nachtwacht/domain';
import { DeliverySender, type Post } from '@nachtwacht/features-notifications';
import { ChannelPost } from '@nachtwacht/notify';
import { DeliveryQueueRepository } from '@nachtwacht/persistence';
import {
  createTestDatabase,
  Deliveries,
  problemMessage,
  startMailServer,
  Watched,
  type TestDatabase,
  type TestMailServer,
} from '@nachtwacht/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let db: TestDatabase;
let watched: Watched;
let deliveries: Deliveries;
let mail: TestMailServer;
let senders: DeliverySender[];
const channels = new ChannelPost({ publicUrl: null, guard: createAddressGuard({ allowLoopback: true }) });
const problems: string[] = [];

beforeEach(async () => {
  db = await createTestDatabase();
  watched = new Watched(db);
  deliveries = new Deliveries(db);
  mail = await startMailServer();
  senders = [];
  problems.length = 0;
});
afterEach(async () => {
  await Promise.all(senders.map((sender) => sender.stop()));
  await mail.close();
  await db.drop();
  expect(problems).toEqual([]);
});

function startSender(post: Post = channels): void {
  const sender = new DeliverySender({
    queue: new DeliveryQueueRepository(db.database),
    post,
    unsealer: { open: () => Promise.reject(new Error('nothing is sealed here')) },
    onError: (error, what) => problems.push(`${what}: ${error instanceof Error ? error.message : ''}`),
    jitter: () => 0.5,
    pollMs: 50,
  });
  senders.push(sender);
  sender.start();
}

function mailChannel(): Promise<string> {
  const from = 'n@example.nl';
  return watched.channel({
    settings: { host: '127.0.0.1', port: mail.port, security: 'none', from, to: 's@example.nl' },
  });
}

/** The machine may be busy; what is waited for comes by itself. */
const SOON = { timeout: 15_000, interval: 20 };
const rows = () => deliveries.rows();
const states = () => deliveries.states();

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
    await deliveries.put(channel, problemMessage(channel, 1));
    startSender(post);
    await expect.poll(rows, SOON).toMatchObject([{ state: 'queued', attempts: 1 }]);
    expect((await rows())[0]?.wait).toBeGreaterThan(3);
    expect((await rows())[0]?.wait).toBeLessThanOrEqual(5);
    expect(await deliveries.channel(channel)).toMatchObject({
      stuck: false,
      last_error: expect.stringContaining('421') as string,
    });
    expect(await deliveries.notices()).toBe(0);

    await deliveries.makeDue();
    await expect.poll(rows, SOON).toMatchObject([{ attempts: 2 }]);
    expect((await rows())[0]?.wait).toBeGreaterThan(8);

    await deliveries.age('5 minutes');
    await expect.poll(() => deliveries.channel(channel), SOON).toMatchObject({ stuck: true });
    await deliveries.put(channel, problemMessage(channel, 2));
    await deliveries.age('5 minutes');
    await expect.poll(async () => (await rows()).every((row) => row.attempts > 0), SOON).toBe(true);
    expect(await deliveries.notices()).toBe(1);
    await expect.poll(() => told.map((message) => message.kind), SOON).toEqual(['channel-stuck']);
    expect(told[0]).toMatchObject({
      channel: { id: channel, name: 'support' },
      error: expect.stringContaining('421') as string,
    });
    expect(other).not.toBe(channel);
  });

  it('and comes back: one success brings all the rest at once, and the channel is well again', async () => {
    const channel = await mailChannel();
    mail.refuse({ greeting: { code: 421, text: 'down' } });
    await deliveries.put(channel, ...Array.from({ length: 8 }, (_, n) => problemMessage(channel, n)));
    startSender();
    await expect.poll(async () => (await rows()).every((row) => row.attempts === 1), SOON).toBe(true);
    await deliveries.age('1 hour');
    await expect.poll(async () => (await rows()).every((row) => row.attempts === 2), SOON).toBe(true);
    expect(await deliveries.channel(channel)).toMatchObject({ stuck: true });

    mail.refuse({});
    await db.owner(
      `UPDATE delivery SET not_before = now() WHERE id = (SELECT min(id::text)::uuid FROM delivery)`,
    );
    await expect.poll(states, SOON).toEqual(new Array(8).fill('sent'));
    await expect
      .poll(() => deliveries.channel(channel), SOON)
      .toEqual({ stuck: false, last_error: null, ok: true });
    expect(await deliveries.notices()).toBe(2);
    expect(mail.mails).toHaveLength(8);
  });

  it('for 72 hours: then the message is given up, for people to see', async () => {
    const channel = await mailChannel();
    mail.refuse({ greeting: { code: 421, text: 'down' } });
    await deliveries.put(channel, problemMessage(channel, 1));
    startSender();
    await expect.poll(rows, SOON).toMatchObject([{ attempts: 1 }]);
    await deliveries.age('71 hours 59 minutes');
    await expect.poll(rows, SOON).toMatchObject([{ state: 'queued', attempts: 2 }]);
    expect((await rows())[0]?.wait).toBeLessThanOrEqual(60);
    await deliveries.age('1 minute');
    await expect
      .poll(rows, SOON)
      .toMatchObject([
        { state: 'failed', attempts: 3, last_error: expect.stringContaining('421') as string },
      ]);
    expect(await deliveries.channel(channel)).toMatchObject({ stuck: true });
  });

  it('and a wrong address, which waiting does not mend, are shown at once', async () => {
    const channel = await mailChannel();
    mail.refuse({ recipient: () => ({ code: 550, text: 'no such user' }) });
    await deliveries.put(channel, problemMessage(channel, 1));
    startSender();
    await expect.poll(() => deliveries.channel(channel), SOON).toMatchObject({ stuck: true });
    expect(await rows()).toMatchObject([{ state: 'queued', attempts: 1 }]);
    expect(await deliveries.notices()).toBe(1);
  });

  it('a test that fails tells whoever asked for it and alarms nobody', async () => {
    const channel = await mailChannel();
    mail.refuse({ recipient: () => ({ code: 550, text: 'no such user' }) });
    await deliveries.put(
      channel,
      testMessage({ id: channel, name: 'support' }, `${channel}.test`, Date.now()),
    );
    startSender();
    await expect
      .poll(rows, SOON)
      .toMatchObject([{ attempts: 1, last_error: expect.stringContaining('550') as string }]);
    await deliveries.age('5 minutes');
    await expect.poll(states, SOON).toEqual(['failed']);
    expect(await deliveries.channel(channel)).toMatchObject({
      stuck: false,
      last_error: expect.stringContaining('550') as string,
    });
    expect(await deliveries.notices()).toBe(0);
  });

  it('accepts the data and breaks off: the second attempt bears the same Message-ID', async () => {
    const channel = await mailChannel();
    mail.breakOffAfterData(true);
    await deliveries.put(channel, problemMessage(channel, 1));
    startSender();
    await expect.poll(() => mail.swallowed.length, SOON).toBe(1);
    mail.breakOffAfterData(false);
    await expect.poll(rows, SOON).toMatchObject([{ attempts: 1 }]);
    await deliveries.makeDue();
    await expect.poll(states, SOON).toEqual(['sent']);
    expect(mail.mails[0]?.messageId).toBe(mail.swallowed[0]?.messageId);
  });
});
