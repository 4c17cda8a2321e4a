import { conflicting, noSuch, type Message, type Scope } from '@nachtwacht/domain';
import { recordModelChange } from '../changes/record-change';
import type { Database, Models, Sql } from '../database/database';
import { asJson } from '../database/json';
import { Prisma } from '../generated/client';
import { queueDeliveries } from '../deliveries/queue-deliveries';
import { channelRecord, deliveryRecord, SELECT_CHANNELS, SELECT_DELIVERIES } from './channel-row';
import type { ChannelRecord, ChannelRow, DeliveryRecord, DeliveryRow } from './channel-row';

export interface NewChannel {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly sealed: object | null;
  readonly enabled: boolean;
}

export interface ChannelEdit {
  /** What the edit was decided on; other settings by now refuse it. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly enabled: boolean;
  /** An envelope replaces what is there. */
  readonly credentials: 'keep' | 'clear' | object;
}

/** A person looks for the last few, not through the history of years. */
const DELIVERIES_SHOWN = 100;
const REMOVED = 'The channel was removed.';

export class ChannelsRepository {
  constructor(private readonly db: Database) {}

  /** By name, without the removed ones. */
  async list(scope: Scope): Promise<ChannelRecord[]> {
    return this.db.inScope(scope, async (sql) => {
      const { rows } = await sql.query<ChannelRow>(
        `${SELECT_CHANNELS} WHERE c.archived_at IS NULL ORDER BY lower(c.name), c.id`,
      );
      return rows.map(channelRecord);
    });
  }

  async byId(scope: Scope, id: string): Promise<ChannelRecord> {
    return this.db.inScope(scope, (sql) => readChannel(sql, id));
  }

  async create(scope: Scope, { settings, sealed, ...channel }: NewChannel): Promise<ChannelRecord> {
    await this.db.modelsInScope(scope, async (models) => {
      await models.channel.create({
        data: { ...channel, settings: asJson(settings), ...(sealed && { sealed: asJson(sealed) }) },
        // What is sealed is not read back: this process may not.
        select: { id: true },
      });
      await changed(models, channel.id);
    });
    return this.byId(scope, channel.id);
  }

  async update(scope: Scope, id: string, edit: ChannelEdit): Promise<ChannelRecord> {
    await this.db.modelsInScope(scope, async (models) => {
      const { count } = await models.channel.updateMany({
        where: { id, archivedAt: null, settings: { equals: asJson(edit.before) } },
        data: {
          name: edit.name,
          settings: asJson(edit.settings),
          enabled: edit.enabled,
          ...(edit.credentials !== 'keep' && { sealed: sealedOf(edit.credentials) }),
        },
      });
      if (count === 0)
        throw conflicting('changed-meanwhile', 'Somebody else changed this channel. Look at it again first.');
      // The edit may have mended it: nobody should wait a quarter of an hour to find out.
      await models.$executeRaw`UPDATE delivery SET not_before = now()
        WHERE channel_id = ${id}::uuid AND state = 'queued' AND attempts > 0 AND not_before > now()`;
      await changed(models, id);
    });
    return this.byId(scope, id);
  }

  /** Its messages stay to be read; what still waited is not sent any more. */
  async archive(scope: Scope, id: string): Promise<ChannelRecord> {
    await this.db.modelsInScope(scope, async (models) => {
      const { count } = await models.channel.updateMany({
        where: { id, archivedAt: null },
        data: { archivedAt: new Date(), sealed: Prisma.DbNull },
      });
      if (count === 0) return;
      await models.delivery.updateMany({
        where: { channelId: id, state: 'queued' },
        data: { state: 'failed', lastError: REMOVED },
      });
      await changed(models, id);
    });
    return this.byId(scope, id);
  }

  /** Newest first. */
  async deliveries(scope: Scope, id: string): Promise<DeliveryRecord[]> {
    return this.db.inScope(scope, async (sql) => {
      await readChannel(sql, id);
      const { rows } = await sql.query<DeliveryRow>(
        `${SELECT_DELIVERIES} WHERE d.channel_id = $1 ORDER BY d.created_at DESC, d.id DESC LIMIT $2`,
        [id, DELIVERIES_SHOWN],
      );
      return rows.map(deliveryRecord);
    });
  }

  /** Puts one message in line, ahead of no other. */
  async queue(scope: Scope, id: string, message: Message): Promise<DeliveryRecord> {
    return this.db.inScope(scope, async (sql) => {
      await queueDeliveries(sql, [{ channelId: id, customerId: null, message, notBefore: null }]);
      const { rows } = await sql.query<DeliveryRow>(
        `${SELECT_DELIVERIES} WHERE d.channel_id = $1 AND d.dedup_key = $2`,
        [id, message.key],
      );
      const row = rows[0];
      if (!row) throw noSuch('message');
      return deliveryRecord(row);
    });
  }
}

function sealedOf(credentials: 'clear' | object): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return credentials === 'clear' ? Prisma.DbNull : asJson(credentials);
}

function changed(models: Models, id: string): Promise<void> {
  return recordModelChange(models, null, { kind: 'notice', what: 'channel', id });
}

async function readChannel(sql: Sql, id: string): Promise<ChannelRecord> {
  const { rows } = await sql.query<ChannelRow>(`${SELECT_CHANNELS} WHERE c.id = $1`, [id]);
  const row = rows[0];
  if (!row) throw noSuch('channel');
  return channelRecord(row);
}
