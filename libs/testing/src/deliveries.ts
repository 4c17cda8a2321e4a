import type { ChangePayload } from '@nachtwacht/contracts';
import { SYSTEM, type Message } from '@nachtwacht/domain';
import { DeliveryReactionsRepository } from '@nachtwacht/persistence';
import type { TestDatabase } from './postgres';

export interface DeliveryRow {
  readonly state: string;
  readonly attempts: number;
  readonly last_error: string | null;
  /** Seconds until it is due, negative when it is. */
  readonly wait: number;
}

export interface ChannelRow {
  readonly stuck: boolean;
  readonly last_error: string | null;
  readonly ok: boolean;
}

const AT = '2026-11-23T12:00:00.000Z';
const CUSTOMER = { id: '00000000-0000-4000-8000-000000000001', name: 'Praktijk Zuid' };

export function problemMessage(channelId: string, n: number): Message {
  const asset = { id: `asset-${n}`, name: `asset ${n}` };
  const about = { at: AT, customer: CUSTOMER, asset, checks: [] };
  return {
    ...about,
    kind: 'problem',
    key: `${channelId}.${n}.critical`,
    status: 'critical',
    incidentId: `i${n}`,
  };
}

export function recoveryMessage(channelId: string, n: number): Message {
  const asset = { id: `asset-${n}`, name: `asset ${n}` };
  const about = { at: AT, customer: CUSTOMER, asset, checks: [] };
  return {
    ...about,
    kind: 'recovery',
    key: `${channelId}.${n}.recovered`,
    status: 'ok',
    was: 'critical',
    toldAt: AT,
  };
}

/** The waiting messages of a test database: puts them there, looks at them, and makes time pass for them. */
export class Deliveries {
  constructor(private readonly db: TestDatabase) {}

  put(channelId: string, ...messages: readonly Message[]): Promise<void> {
    return this.db.database.inScope(SYSTEM, (sql) =>
      new DeliveryReactionsRepository(sql).queue(
        messages.map((message) => ({ channelId, customerId: null, message, notBefore: null })),
      ),
    );
  }

  rows(): Promise<DeliveryRow[]> {
    return this.db.owner(
      `SELECT state, attempts, last_error, extract(epoch FROM not_before - now())::float AS wait
       FROM delivery ORDER BY created_at, id`,
    );
  }

  async states(): Promise<string[]> {
    return (await this.rows()).map((row) => row.state);
  }

  async channel(id: string): Promise<ChannelRow | undefined> {
    const rows = await this.db.owner<ChannelRow>(
      `SELECT failing_since IS NOT NULL AS stuck, last_error, last_success_at IS NOT NULL AS ok
       FROM channel WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  async notices(): Promise<number> {
    const rows = await this.db.owner<{ payload: ChangePayload }>(`SELECT FROM change WHERE kind = 'notice'`);
    return rows.length;
  }

  /** As if everything that waits had been queued that much earlier, and were due now. */
  async age(interval: string): Promise<void> {
    await this.db.owner(
      `UPDATE delivery SET created_at = created_at - $1::interval, not_before = now() WHERE state = 'queued'`,
      [interval],
    );
  }

  async makeDue(): Promise<void> {
    await this.db.owner(`UPDATE delivery SET not_before = now() WHERE state = 'queued'`);
  }

  async endLeases(): Promise<void> {
    await this.db.owner(
      `UPDATE delivery SET lease_until = now() - interval '1 second' WHERE lease_token IS NOT NULL`,
    );
  }
}
