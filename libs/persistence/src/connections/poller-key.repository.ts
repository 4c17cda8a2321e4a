import type { Database } from '../database/database';
import { asJson } from '../database/json';

const NAME = 'poller-public-key';

/** Where the poller publishes the public half of its key and everybody else finds it. */
export class PollerKeyRepository {
  constructor(private readonly db: Database) {}

  async publish(publicKey: object): Promise<void> {
    const value = asJson(publicKey);
    await this.db.unscoped.installation.upsert({
      where: { name: NAME },
      create: { name: NAME, value },
      update: { value },
    });
  }

  /** As it was published; null as long as no poller was ever started. */
  async read(): Promise<unknown> {
    const row = await this.db.unscoped.installation.findUnique({ where: { name: NAME } });
    return row?.value ?? null;
  }
}
