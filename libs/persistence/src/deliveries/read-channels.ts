import { SINGLE_MESSAGES_WINDOW_MS, type DigestMessage, type TellingChannel } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

/** A digest older than this delays no other. */
const DIGEST_MEMORY = '10 minutes';

/**
 * The enabled channels with their load. A waiting digest is locked, so that no sender takes it while more joins it;
 * one that a sender is just taking is passed over, and what is new goes into the next.
 */
export async function readChannels(sql: Sql): Promise<TellingChannel[]> {
  const channels = await sql.query<{ id: string; singles: number; last_digest_at: number | null }>(
    `SELECT c.id,
       (SELECT count(*)::int FROM delivery d
        WHERE d.channel_id = c.id AND d.created_at > now() - make_interval(secs => $1)
          AND d.message->>'kind' IN ('problem', 'recovery')) AS singles,
       (SELECT (extract(epoch FROM max(CASE WHEN d.state = 'queued' AND d.attempts > 0 THEN d.created_at
                                            ELSE d.not_before END)) * 1000)::bigint
        FROM delivery d
        WHERE d.channel_id = c.id AND d.created_at > now() - interval '${DIGEST_MEMORY}'
          AND d.message->>'kind' = 'digest') AS last_digest_at
     FROM channel c WHERE c.enabled AND c.archived_at IS NULL ORDER BY c.id`,
    [SINGLE_MESSAGES_WINDOW_MS / 1000],
  );
  const digests = await sql.query<{ id: string; channel_id: string; message: DigestMessage }>(
    `SELECT id, channel_id, message FROM delivery
     WHERE state = 'queued' AND attempts = 0 AND lease_token IS NULL AND message->>'kind' = 'digest'
       AND channel_id = ANY($1)
     FOR UPDATE SKIP LOCKED`,
    [channels.rows.map((row) => row.id)],
  );
  return channels.rows.map((row) => {
    const waiting = digests.rows.find((digest) => digest.channel_id === row.id);
    return {
      id: row.id,
      load: { singles: row.singles, lastDigestAt: row.last_digest_at, digestWaits: waiting !== undefined },
      waitingDigest: waiting ? { deliveryId: waiting.id, message: waiting.message } : null,
    };
  });
}
