import type { DeliveryTransactions } from './delivery-store';
import type { Teller } from './teller';

const PAGE = 500;

/**
 * Tells what no change brings up any more: a problem that was hushed by maintenance and outlasted it, a recovery that
 * waited for its hour, what stands when a channel is added. Run it every half minute; it asks the same rule as the
 * reactor and tells nothing twice.
 */
export class UntoldSweep {
  constructor(
    private readonly teller: Teller,
    private readonly transactions: DeliveryTransactions,
  ) {}

  async run(): Promise<void> {
    let after: string | null = null;
    for (;;) {
      const page: readonly string[] = await this.tellPage(after);
      if (page.length < PAGE) return;
      after = page.at(-1) ?? null;
    }
  }

  private tellPage(after: string | null): Promise<readonly string[]> {
    return this.transactions.run(async (store) => {
      const assetIds = await store.untold(after, PAGE);
      await this.teller.tell(assetIds, store);
      return assetIds;
    });
  }
}
