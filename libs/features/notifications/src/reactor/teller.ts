import {
  decideBundling,
  decideTelling,
  growDigest,
  startDigest,
  toldAfter,
  type NewDelivery,
  type TellingAsset,
  type TellingChannel,
  type Told,
} from '@nachtwacht/domain';
import type { AspectLabels } from './aspect-labels';
import type { DeliveryStore } from './delivery-store';
import { digestItem, keyOf, makeMessage, type Occasion } from './make-message';

type ToldOf = (assetId: string) => Told | null;

/**
 * Tells every enabled channel what it does not know yet about these assets. Follows from what was told and what is, so
 * telling twice tells nothing new. A handful of queries for any number of assets.
 */
export class Teller {
  constructor(private readonly labels: AspectLabels) {}

  /** Without an enabled channel nothing is queued and nothing counts as told. */
  async tell(assetIds: readonly string[], store: DeliveryStore): Promise<void> {
    if (assetIds.length === 0) return;
    await store.lock();
    const channels = await store.channels();
    if (channels.length === 0) return;
    const { now, assets } = await store.assets(assetIds);
    const rows = await store.told(assetIds);
    const told = new Map(rows.map((row) => [`${row.channelId} ${row.assetId}`, row.told]));
    for (const channel of channels)
      await this.tellChannel(
        channel,
        assets,
        (assetId) => told.get(`${channel.id} ${assetId}`) ?? null,
        now,
        store,
      );
  }

  private async tellChannel(
    channel: TellingChannel,
    assets: readonly TellingAsset[],
    toldOf: ToldOf,
    now: number,
    store: DeliveryStore,
  ): Promise<void> {
    const decided = assets.map((asset) => {
      const told = toldOf(asset.id);
      return { asset, told, telling: decideTelling(told, asset.present, now) };
    });
    const gone = decided.filter(({ telling }) => telling.kind === 'forget');
    if (gone.length > 0)
      await store.forget(gone.map(({ asset }) => ({ channelId: channel.id, assetId: asset.id })));

    const occasions = decided.flatMap(({ asset, told, telling }): Occasion[] =>
      telling.kind === 'problem' || telling.kind === 'recovery'
        ? [{ channelId: channel.id, asset, told, news: telling, now }]
        : [],
    );
    if (occasions.length === 0) return;
    await this.deliver(channel, occasions, now, store);
    await store.remember(
      occasions.flatMap(({ asset, told, news }) => {
        const after = toldAfter(told, news, now);
        return after ? [{ channelId: channel.id, assetId: asset.id, told: after }] : [];
      }),
    );
  }

  private async deliver(
    channel: TellingChannel,
    occasions: readonly Occasion[],
    now: number,
    store: DeliveryStore,
  ): Promise<void> {
    const bundling = decideBundling(occasions.length, channel.load, now);
    if (bundling.kind === 'single') return store.queue(occasions.map((occasion) => this.single(occasion)));

    const items = occasions.map(digestItem);
    if (bundling.kind === 'join' && channel.waitingDigest) {
      const { deliveryId, message } = channel.waitingDigest;
      return store.replaceDigest(deliveryId, growDigest(message, items));
    }
    const message = startDigest(keyOf(channel.id, 'digest', String(items.length), now), items, now);
    const notBefore = bundling.kind === 'digest' ? bundling.notBefore : null;
    return store.queue([{ channelId: channel.id, customerId: null, message, notBefore }]);
  }

  private single(occasion: Occasion): NewDelivery {
    return {
      channelId: occasion.channelId,
      customerId: occasion.asset.customer.id,
      message: makeMessage(occasion, this.labels),
      notBefore: null,
    };
  }
}
