import type { ClaimedDelivery } from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Sql } from '../database/database';

/**
 * The receiver has it. Where the channel was stuck, what else waits is due at once; it is well again when nothing
 * that failed is waiting any more.
 * @returns false when the lease was lost meanwhile: another sender has it, and nothing was changed
 */
export async function markSent(sql: Sql, claimed: ClaimedDelivery, remark: string | null): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE delivery SET state = 'sent', sent_at = clock_timestamp(), attempts = attempts + 1, last_error = $3,
       lease_token = NULL, lease_until = NULL
     WHERE id = $1 AND lease_token = $2 AND state = 'queued'`,
    [claimed.id, claimed.leaseToken, remark],
  );
  if (rowCount !== 1) return false;
  const { rows } = await sql.query<{ stuck: boolean }>(
    `UPDATE channel SET last_success_at = clock_timestamp(),
       last_error = CASE WHEN failing_since IS NULL THEN NULL ELSE last_error END
     WHERE id = $1 RETURNING failing_since IS NOT NULL AS stuck`,
    [claimed.channel.id],
  );
  if (rows[0]?.stuck) await loosen(sql, claimed.channel.id);
  return true;
}

async function loosen(sql: Sql, channelId: string): Promise<void> {
  await sql.query(
    `UPDATE delivery SET not_before = now()
     WHERE channel_id = $1 AND state = 'queued' AND attempts > 0 AND not_before > now()`,
    [channelId],
  );
  const { rowCount } = await sql.query(
    `UPDATE channel c SET failing_since = NULL, last_error = NULL
     WHERE c.id = $1 AND NOT EXISTS (
       SELECT FROM delivery d WHERE d.channel_id = c.id AND d.state = 'queued' AND d.attempts > 0)`,
    [channelId],
  );
  if (rowCount === 1) await recordChange(sql, null, { kind: 'notice', what: 'channel', id: channelId });
}
