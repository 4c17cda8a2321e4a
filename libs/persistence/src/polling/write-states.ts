import { staleAt, type DecidedCheck, type PollResult } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

export interface StoredCheck {
  readonly result: PollResult;
  readonly check: DecidedCheck;
  readonly id: number;
}

/**
 * The present of every check of the batch in one statement. An insert with a conflict, so that a check's first
 * poll needs no other way.
 */
export async function writeStates(sql: Sql, stored: readonly StoredCheck[]): Promise<void> {
  if (stored.length === 0) return;
  await sql.query({
    name: 'write-states',
    text: `INSERT INTO check_state AS s (check_id, customer_id, status, reason, since, measured_at, stale_at,
        candidate_status, candidate_seen, recent_changes, flapping, reading, detail)
      SELECT u.id, u.customer, u.status, u.reason::jsonb, to_timestamp(u.since / 1000.0), to_timestamp(u.measured / 1000.0),
        to_timestamp(u.stale / 1000.0), u.candidate, u.seen, u.recent::jsonb, u.flapping, u.reading::jsonb, u.detail
      FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::text[],
        $9::int[], $10::text[], $11::boolean[], $12::text[], $13::text[])
        AS u(id, customer, status, reason, since, measured, stale, candidate, seen, recent, flapping, reading, detail)
      ON CONFLICT (check_id) DO UPDATE SET
        status = excluded.status, reason = excluded.reason, since = excluded.since, measured_at = excluded.measured_at,
        stale_at = excluded.stale_at, candidate_status = excluded.candidate_status,
        candidate_seen = excluded.candidate_seen, recent_changes = excluded.recent_changes, flapping = excluded.flapping,
        reading = coalesce(excluded.reading, s.reading),
        detail = CASE WHEN excluded.reading IS NULL THEN s.detail ELSE excluded.detail END`,
    values: columns(stored),
  });
}

function columns(stored: readonly StoredCheck[]): unknown[] {
  const states = stored.map(({ check }) => check.state);
  return [
    stored.map(({ id }) => id),
    stored.map(({ check }) => check.asset.customerId),
    states.map((state) => state.status),
    states.map((state) => JSON.stringify(state.reason)),
    states.map((state) => state.since),
    states.map((state) => state.measuredAt),
    stored.map(({ result }) => staleAt(result.outcome.at, result.plan.intervalSeconds)),
    states.map((state) => state.candidate?.status ?? null),
    states.map((state) => state.candidate?.seen ?? 0),
    states.map((state) => (state.recentChanges.length === 0 ? '[]' : JSON.stringify(state.recentChanges))),
    states.map((state) => state.flapping),
    stored.map(({ check }) => (check.reading ? JSON.stringify(check.reading) : null)),
    stored.map(({ check }) => check.detail),
  ];
}
