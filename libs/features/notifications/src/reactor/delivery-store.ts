import type { DigestMessage, NewDelivery, TellingAsset, TellingChannel, ToldRow } from '@nachtwacht/domain';

/** Port: what is told to whom, inside one transaction. */
export abstract class DeliveryStore {
  /** One telling at a time, until the transaction ends: two at once would both tell the same news. */
  abstract lock(): Promise<void>;
  /** Only those that are enabled. */
  abstract channels(): Promise<readonly TellingChannel[]>;
  /** These assets as they are now, and the database's clock in epoch milliseconds. */
  abstract assets(
    assetIds: readonly string[],
  ): Promise<{ readonly now: number; readonly assets: readonly TellingAsset[] }>;
  abstract told(assetIds: readonly string[]): Promise<readonly ToldRow[]>;
  /** A message whose key the channel already has is not queued again. */
  abstract queue(deliveries: readonly NewDelivery[]): Promise<void>;
  abstract replaceDigest(deliveryId: string, message: DigestMessage): Promise<void>;
  abstract remember(rows: readonly ToldRow[]): Promise<void>;
  abstract forget(rows: readonly Pick<ToldRow, 'channelId' | 'assetId'>[]): Promise<void>;
  /** Assets, in order of id and after the given one, of which some channel may not have been told what is. */
  abstract untold(after: string | null, limit: number): Promise<readonly string[]>;
}

/** Port: runs work in a transaction of its own. */
export abstract class DeliveryTransactions {
  abstract run<T>(work: (store: DeliveryStore) => Promise<T>): Promise<T>;
}
