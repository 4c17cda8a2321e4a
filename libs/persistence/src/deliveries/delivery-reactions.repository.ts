import {
  SYSTEM,
  type DigestMessage,
  type NewDelivery,
  type TellingAsset,
  type TellingChannel,
  type ToldRow,
} from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { queueDeliveries } from './queue-deliveries';
import { readTellingAssets } from './read-assets';
import { readChannels } from './read-channels';
import { forgetTold, readTold, readUntold, writeTold } from './told-rows';
import { LOCKS } from '../database/advisory-locks';

/** What telling reads and writes, inside one transaction. */
export class DeliveryReactionsRepository {
  constructor(private readonly sql: Sql) {}

  async lock(): Promise<void> {
    await this.sql.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.telling]);
  }

  channels(): Promise<TellingChannel[]> {
    return readChannels(this.sql);
  }

  assets(assetIds: readonly string[]): Promise<{ now: number; assets: TellingAsset[] }> {
    return readTellingAssets(this.sql, assetIds);
  }

  told(assetIds: readonly string[]): Promise<ToldRow[]> {
    return readTold(this.sql, assetIds);
  }

  queue(deliveries: readonly NewDelivery[]): Promise<void> {
    return queueDeliveries(this.sql, deliveries);
  }

  async replaceDigest(deliveryId: string, message: DigestMessage): Promise<void> {
    await this.sql.query('UPDATE delivery SET message = $2 WHERE id = $1', [deliveryId, message]);
  }

  remember(rows: readonly ToldRow[]): Promise<void> {
    return writeTold(this.sql, rows);
  }

  forget(rows: readonly Pick<ToldRow, 'channelId' | 'assetId'>[]): Promise<void> {
    return forgetTold(this.sql, rows);
  }

  untold(after: string | null, limit: number): Promise<string[]> {
    return readUntold(this.sql, after, limit);
  }
}

/** Telling in a transaction of its own, for what no change brings up. */
export class DeliveryTransactionsRepository {
  constructor(private readonly database: Database) {}

  run<T>(work: (store: DeliveryReactionsRepository) => Promise<T>): Promise<T> {
    return this.database.inScope(SYSTEM, (sql) => work(new DeliveryReactionsRepository(sql)));
  }
}
