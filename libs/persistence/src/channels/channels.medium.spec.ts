import { STAFF, testMessage, type Scope } from '@nachtwacht/domain';
import { createTestDatabase, Rows, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChannelsRepository, type ChannelEdit, type NewChannel } from './channels.repository';

let db: TestDatabase;
let channels: ChannelsRepository;
beforeAll(async () => {
  db = await createTestDatabase();
  channels = new ChannelsRepository(db.database);
});
afterAll(async () => {
  await db.drop();
});

const fresh = (over: Partial<NewChannel> = {}): NewChannel => ({
  id: crypto.randomUUID(),
  kind: 'webhook',
  name: 'Wachtdienst',
  settings: { url: 'https://hooks.example.nl/' },
  sealed: { ct: 'secret' },
  enabled: true,
  ...over,
});
const edit = (over: Partial<ChannelEdit> = {}): ChannelEdit => ({
  before: { url: 'https://hooks.example.nl/' },
  name: 'Wachtdienst',
  settings: { url: 'https://hooks.example.nl/' },
  enabled: true,
  credentials: 'keep',
  ...over,
});
const message = (channel: { id: string; name: string }, key: string) => testMessage(channel, key, 0);
const sealedOf = async (id: string) =>
  (await db.owner<{ sealed: unknown }>('SELECT sealed FROM channel WHERE id = $1', [id]))[0]?.sealed;

describe('channels', () => {
  it('are added, edited and listed; each write tells the board', async () => {
    await db.owner('DELETE FROM change');
    const added = await channels.create(STAFF, fresh());
    expect(added).toMatchObject({
      name: 'Wachtdienst',
      hasCredentials: true,
      enabled: true,
      queued: 0,
      failed: 0,
    });
    const edited = await channels.update(STAFF, added.id, edit({ name: 'Nacht', enabled: false }));
    expect(edited).toEqual({ ...added, name: 'Nacht', enabled: false });
    expect(await channels.list(STAFF)).toEqual([edited]);
    const change = { customer_id: null, payload: { kind: 'notice', what: 'channel', id: added.id } };
    expect(await db.owner('SELECT customer_id, payload FROM change')).toEqual([change, change]);
  });

  it.each([
    ['keeps its credentials', 'keep' as const, { ct: 'secret' }],
    ['clears its credentials', 'clear' as const, null],
    ['replaces its credentials', { ct: 'new' }, { ct: 'new' }],
  ])('an edit %s', async (_rule, credentials, expected) => {
    const { id } = await channels.create(STAFF, fresh());
    await channels.update(STAFF, id, edit({ credentials }));
    expect(await sealedOf(id)).toEqual(expected);
  });

  it('an edit makes what failed before due at once, and nothing else', async () => {
    const { id } = await channels.create(STAFF, fresh());
    for (const key of ['failed', 'later']) await channels.queue(STAFF, id, message({ id, name: 'x' }, key));
    await db.owner(`UPDATE delivery SET not_before = now() + interval '10 minutes' WHERE channel_id = $1`, [
      id,
    ]);
    await db.owner(`UPDATE delivery SET attempts = 3 WHERE channel_id = $1 AND dedup_key = 'failed'`, [id]);
    await channels.update(STAFF, id, edit());
    expect(
      await db.owner(
        'SELECT dedup_key AS key, not_before <= now() AS due FROM delivery WHERE channel_id = $1 ORDER BY 1',
        [id],
      ),
    ).toEqual([
      { key: 'failed', due: true },
      { key: 'later', due: false },
    ]);
  });

  it('an edit that was decided on other settings is refused', async () => {
    const { id } = await channels.create(STAFF, fresh());
    await expect(channels.update(STAFF, id, edit({ before: { url: 'https://old/' } }))).rejects.toMatchObject(
      {
        code: 'changed-meanwhile',
      },
    );
  });

  it('a removed one forgets its credentials and sends nothing that waited', async () => {
    const channel = await channels.create(STAFF, fresh());
    await channels.queue(STAFF, channel.id, message(channel, 'waits'));
    expect(await channels.archive(STAFF, channel.id)).toMatchObject({
      hasCredentials: false,
      queued: 0,
      failed: 1,
    });
    expect(await channels.archive(STAFF, channel.id)).toMatchObject({ failed: 1 });
    expect((await channels.list(STAFF)).map(({ id }) => id)).not.toContain(channel.id);
    await expect(channels.update(STAFF, channel.id, edit())).rejects.toMatchObject({ kind: 'conflict' });
    await expect(channels.archive(STAFF, crypto.randomUUID())).rejects.toMatchObject({ kind: 'gone' });
  });

  it('show their messages, newest first', async () => {
    const channel = await channels.create(STAFF, fresh());
    const first = await channels.queue(STAFF, channel.id, message(channel, 'a'));
    expect(first).toMatchObject({
      state: 'queued',
      attempts: 0,
      sentAt: null,
      message: { kind: 'test', key: 'a' },
    });
    expect(await channels.queue(STAFF, channel.id, message(channel, 'a'))).toEqual(first);
    await channels.queue(STAFF, channel.id, message(channel, 'b'));
    const keys = (await channels.deliveries(STAFF, channel.id)).map(({ message: { key } }) => key);
    expect(keys).toEqual(['b', 'a']);
    expect(await channels.byId(STAFF, channel.id)).toMatchObject({ queued: 2 });
  });

  it('are never a customer’s business', async () => {
    const { id, name } = await channels.create(STAFF, fresh());
    const scope: Scope = { kind: 'customer', customerId: await new Rows(db).customer() };
    expect(await channels.list(scope)).toEqual([]);
    await expect(channels.byId(scope, id)).rejects.toMatchObject({ kind: 'gone' });
    await expect(channels.deliveries(scope, id)).rejects.toMatchObject({ kind: 'gone' });
    await expect(channels.create(scope, fresh())).rejects.toThrow(/row-level security/);
    await expect(channels.queue(scope, id, message({ id, name }, 'x'))).rejects.toThrow(/row-level security/);
    await channels.archive(scope, id).catch(() => undefined);
    expect((await channels.list(STAFF)).map((channel) => channel.id)).toContain(id);
  });
});
