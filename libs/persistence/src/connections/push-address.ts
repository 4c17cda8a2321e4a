import type { Sql } from '../database/database';

/** Only the hash of the secret is kept: who reads the database can't report in a job's name. */
export async function setPushAddress(
  sql: Sql,
  connectionId: string,
  customerId: string | null,
  tokenHash: Uint8Array,
): Promise<void> {
  await sql.query(
    `INSERT INTO push_address (connection_id, customer_id, token_hash) VALUES ($1, $2, $3)
     ON CONFLICT (connection_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = now()`,
    [connectionId, customerId, tokenHash],
  );
}
