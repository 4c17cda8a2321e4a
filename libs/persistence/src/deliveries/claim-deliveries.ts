import type { ClaimedDelivery, Message } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

interface ClaimedRow {
  id: string;
  lease_token: number;
  message: Message;
  channel_id: string;
  kind: string;
  settings: unknown;
  sealed: unknown;
}

/**
 * Leases what is due to one sender. Channels are locked first, in a statement of its own: the second one then sees
 * what the last sender of that channel took. Per channel at most `perChannel` are under way, and of one asset only the
 * oldest, so that a recovery never arrives before its problem. A disabled channel sends tests only.
 */
export async function claimDeliveries(
  sql: Sql,
  limit: number,
  perChannel: number,
  leaseSeconds: number,
): Promise<ClaimedDelivery[]> {
  const channels = await sql.query<{ id: string }>({ name: 'lock-channels', text: LOCK_CHANNELS });
  if (channels.rows.length === 0) return [];
  const { rows } = await sql.query<ClaimedRow>({
    name: 'claim-deliveries',
    text: CLAIM,
    values: [channels.rows.map((row) => row.id), limit, perChannel, leaseSeconds],
  });
  return rows.map((row) => ({
    id: row.id,
    leaseToken: row.lease_token,
    message: row.message,
    channel: { id: row.channel_id, kind: row.kind, settings: row.settings, sealed: row.sealed },
  }));
}

const IS_FREE = (delivery: string) =>
  `${delivery}.state = 'queued' AND (${delivery}.lease_until IS NULL OR ${delivery}.lease_until < now())`;

// Not FOR UPDATE: that would wait for everyone who adds a delivery to the channel.
const LOCK_CHANNELS = `
  SELECT c.id FROM channel c
  WHERE c.archived_at IS NULL
    AND EXISTS (SELECT FROM delivery d WHERE d.channel_id = c.id AND d.not_before <= now() AND ${IS_FREE('d')})
  ORDER BY c.id FOR NO KEY UPDATE SKIP LOCKED`;

const CLAIM = `
  WITH busy AS (
    SELECT channel_id, count(*) AS n FROM delivery
    WHERE state = 'queued' AND lease_until >= now() AND channel_id = ANY($1) GROUP BY channel_id),
  due AS (
    SELECT d.id, coalesce(b.n, 0) + row_number() OVER (PARTITION BY d.channel_id ORDER BY d.created_at, d.id) AS nth
    FROM delivery d
    JOIN channel c ON c.id = d.channel_id
    LEFT JOIN busy b ON b.channel_id = d.channel_id
    WHERE d.channel_id = ANY($1) AND d.not_before <= now() AND ${IS_FREE('d')}
      AND (c.enabled OR d.message->>'kind' = 'test')
      AND NOT EXISTS (
        SELECT FROM delivery e
        WHERE e.channel_id = d.channel_id AND e.state = 'queued'
          AND e.message #>> '{asset,id}' = d.message #>> '{asset,id}'
          AND (e.created_at, e.id) < (d.created_at, d.id))),
  picked AS MATERIALIZED (SELECT id FROM due WHERE nth <= $3 ORDER BY nth LIMIT $2)
  UPDATE delivery d SET lease_token = nextval('app.lease_token'), lease_until = now() + make_interval(secs => $4)
  FROM picked p, channel c
  WHERE d.id = p.id AND c.id = d.channel_id AND ${IS_FREE('d')}
  RETURNING d.id, d.lease_token, d.message, d.channel_id, c.kind, c.settings, c.sealed`;
