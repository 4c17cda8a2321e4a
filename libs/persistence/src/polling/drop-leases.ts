import { SYSTEM } from '@nachtwacht/domain';
import type { Database } from '../database/database';

/**
 * Gives free what is being polled. Nothing wrong can come of it, whoever had it: a result whose lease is gone changes
 * nothing, so that the worst is a target that is asked twice.
 * @returns the batches that were given free
 */
export function dropPollLeases(database: Database): Promise<number> {
  return database.inScope(SYSTEM, async (sql) => {
    const { rowCount } = await sql.query('DELETE FROM poll_lease');
    return rowCount ?? 0;
  });
}

/**
 * The same for messages that were being sent and tests that were being made, when their process is gone. A message that
 * a living one is sending would go out twice: while another worker is connected, nothing is given free. Called before
 * this process has a connection besides the one this runs on.
 * @returns how many
 */
export function dropWorkLeases(database: Database): Promise<number> {
  return database.inScope(SYSTEM, async (sql) => {
    const others = await sql.query(OTHER_WORKERS);
    if (others.rows.length > 0) return 0;
    const deliveries = await sql.query(
      `UPDATE delivery SET lease_token = NULL, lease_until = NULL WHERE state = 'queued' AND lease_until > now()`,
    );
    const tests = await sql.query(
      'UPDATE connection_test SET started_at = NULL WHERE finished_at IS NULL AND started_at IS NOT NULL',
    );
    return (deliveries.rowCount ?? 0) + (tests.rowCount ?? 0);
  });
}

/** By the names that processes give their connections. */
const OTHER_WORKERS = `SELECT FROM pg_stat_activity
  WHERE application_name LIKE 'nachtwacht-%worker' AND datname = current_database() AND pid <> pg_backend_pid() LIMIT 1`;
