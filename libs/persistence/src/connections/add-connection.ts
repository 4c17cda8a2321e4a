import type { Sql } from '../database/database';
import { requireLivingPlace } from './living-place';
import { setPushAddress } from './push-address';

/** A connection whose settings were checked and whose credentials were sealed for exactly this id. */
export interface NewConnection {
  readonly id: string;
  readonly collector: string;
  readonly name: string;
  readonly customerId: string | null;
  readonly siteId: string | null;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly intervalSeconds: number;
  readonly enabled: boolean;
  readonly sealed: object | null;
  /** SHA-256 of the push address's secret, null for what is asked instead of told. */
  readonly pushTokenHash: Uint8Array | null;
}

/** A person waits for the first poll, and a script may add hundreds: spread, but over no more than this. */
const FIRST_POLL_WITHIN_SECONDS = 30;

export async function addConnection(sql: Sql, connection: NewConnection): Promise<void> {
  const { id, customerId } = connection;
  await requireLivingPlace(sql, customerId, connection.siteId);
  await sql.query(
    `INSERT INTO connection (id, customer_id, site_id, collector, name, settings, interval_seconds, enabled)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      customerId,
      connection.siteId,
      connection.collector,
      connection.name,
      connection.settings,
      connection.intervalSeconds,
      connection.enabled,
    ],
  );
  await sql.query(
    `INSERT INTO poll (connection_id, customer_id, next_due_at)
     VALUES ($1, $2, CASE WHEN $3 THEN now() + make_interval(secs => random() * least($4::int, $5::int)) END)`,
    [id, customerId, connection.enabled, connection.intervalSeconds, FIRST_POLL_WITHIN_SECONDS],
  );
  if (connection.sealed) await setCredentials(sql, id, customerId, connection.sealed);
  if (connection.pushTokenHash) await setPushAddress(sql, id, customerId, connection.pushTokenHash);
}

export async function setCredentials(
  sql: Sql,
  id: string,
  customerId: string | null,
  sealed: object,
): Promise<void> {
  const values = [id, customerId, sealed];
  // Not "ON CONFLICT": that would ask for the right to read what is sealed.
  const { rowCount } = await sql.query(
    'UPDATE credential SET customer_id = $2, sealed = $3, set_at = now() WHERE connection_id = $1',
    values,
  );
  if (rowCount === 0)
    await sql.query(
      'INSERT INTO credential (connection_id, customer_id, sealed) VALUES ($1, $2, $3)',
      values,
    );
}
