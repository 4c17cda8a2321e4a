import type { Sql } from '../database/database';
import { NIGHT_KEYS, nightColumns, OF_KEY, type NightKey } from './night-key';

const FAILING = `('failed', 'missed', 'blocked')`;

/**
 * A failure opens a follow-up, and the next failure of the same job joins it; a good night after them closes it. What a
 * person closed stays closed: a later failure opens a new one.
 */
export async function joinFollowUps(sql: Sql, changed: readonly NightKey[]): Promise<void> {
  if (changed.length === 0) return;
  const keys = nightColumns(changed);
  await sql.query({
    name: 'open-follow-ups',
    text: `INSERT INTO backup_follow_up (customer_id, id, job_id, opened_on)
      SELECT n.customer_id, gen_random_uuid(), n.job_id, min(n.date) FROM ${NIGHT_KEYS}
      JOIN backup_night n ON ${OF_KEY}
      WHERE n.status IN ${FAILING} AND n.follow_up_id IS NULL GROUP BY n.customer_id, n.job_id
      ON CONFLICT (customer_id, job_id) WHERE closed_at IS NULL DO NOTHING`,
    values: keys,
  });
  await sql.query({
    name: 'join-follow-ups',
    text: `WITH joined AS (
        UPDATE backup_night n SET follow_up_id = f.id FROM ${NIGHT_KEYS} JOIN backup_follow_up f ON f.customer_id = u.customer AND f.job_id = u.job AND f.closed_at IS NULL
        WHERE ${OF_KEY} AND n.status IN ${FAILING}
          AND n.follow_up_id IS NULL AND n.signed_at IS NULL AND n.closed_at IS NULL
        RETURNING f.id, f.customer_id)
      UPDATE backup_follow_up f SET night_count = j.count + (
        SELECT count(*) FROM backup_night n WHERE n.customer_id = f.customer_id AND n.follow_up_id = f.id)
      FROM (SELECT id, customer_id, count(*) AS count FROM joined GROUP BY id, customer_id) j
      WHERE f.customer_id = j.customer_id AND f.id = j.id`,
    values: keys,
  });
  await sql.query({
    name: 'close-follow-ups',
    text: `UPDATE backup_follow_up f SET closed_at = now() FROM ${NIGHT_KEYS}
      JOIN backup_night n ON ${OF_KEY}
      WHERE f.job_id = u.job AND f.customer_id = u.customer AND f.closed_at IS NULL
        AND n.status IN ('success', 'success-after-retry') AND NOT EXISTS (
          SELECT FROM backup_night later WHERE later.customer_id = f.customer_id AND later.follow_up_id = f.id
            AND later.date > n.date)`,
    values: keys,
  });
}
