import type { Change } from '@nachtwacht/contracts';
import type { DeliveryStore } from './delivery-store';
import type { Teller } from './teller';

/** Tells the support team as soon as an incident opened, worsened or ended. */
export class NotifyReactor {
  readonly name = 'notify';

  constructor(private readonly teller: Teller) {}

  async react(changes: readonly Change[], store: DeliveryStore): Promise<void> {
    const assetIds = new Set(
      changes.flatMap(({ payload }) => (payload.kind === 'incident' ? [payload.incident.assetId] : [])),
    );
    await this.teller.tell([...assetIds], store);
  }
}
