import {
  channelStuckMessage,
  type ClaimedDelivery,
  type DeliveryAge,
  type RetryDecision,
} from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Sql } from '../database/database';
import { queueDeliveries } from './queue-deliveries';

/**
 * Puts a delivery back for later, or gives it up, as `decide` says. A channel that gets stuck by it is shown, and told
 * through the others once.
 * @returns false when the lease was lost meanwhile: nothing was changed
 */
export async function markFailed(
  sql: Sql,
  claimed: ClaimedDelivery,
  error: string,
  decide: (age: DeliveryAge) => RetryDecision,
): Promise<boolean> {
  const { rows } = await sql.query<{ attempts: number; age_ms: number; created_at: Date }>(
    `SELECT attempts + 1 AS attempts, created_at,
            (extract(epoch FROM clock_timestamp() - created_at) * 1000)::bigint AS age_ms
     FROM delivery WHERE id = $1 AND lease_token = $2 AND state = 'queued' FOR UPDATE`,
    [claimed.id, claimed.leaseToken],
  );
  const row = rows[0];
  if (!row) return false;
  const { retryInMs, stuck } = decide({ attempts: row.attempts, ageMs: row.age_ms });
  await sql.query(
    `UPDATE delivery SET attempts = $2, last_error = $3, lease_token = NULL, lease_until = NULL,
       state = CASE WHEN $4::bigint IS NULL THEN 'failed' ELSE 'queued' END,
       not_before = coalesce(clock_timestamp() + make_interval(secs => $4::bigint / 1000.0), not_before)
     WHERE id = $1`,
    [claimed.id, row.attempts, error, retryInMs],
  );
  await sql.query('UPDATE channel SET last_error = $2 WHERE id = $1', [claimed.channel.id, error]);
  if (stuck) await markStuck(sql, claimed.channel.id, row.created_at, error);
  return true;
}

async function markStuck(sql: Sql, channelId: string, since: Date, error: string): Promise<void> {
  const { rows } = await sql.query<{ name: string; now: number }>(
    `UPDATE channel SET failing_since = $2 WHERE id = $1 AND failing_since IS NULL AND archived_at IS NULL
     RETURNING name, (extract(epoch FROM now()) * 1000)::bigint AS now`,
    [channelId, since],
  );
  const channel = rows[0];
  if (!channel) return;
  await recordChange(sql, null, { kind: 'notice', what: 'channel', id: channelId });
  const others = await sql.query<{ id: string }>(
    'SELECT id FROM channel WHERE enabled AND archived_at IS NULL AND id <> $1',
    [channelId],
  );
  const about = { id: channelId, name: channel.name };
  const stuck = { since: since.getTime(), error };
  await queueDeliveries(
    sql,
    others.rows.map(({ id }) => ({
      channelId: id,
      customerId: null,
      message: channelStuckMessage(about, stuck, `${id}.${channelId}.stuck.${channel.now}`, channel.now),
      notBefore: null,
    })),
  );
}
