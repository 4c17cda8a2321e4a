import { decideStale, type AssetKind, type CheckState } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { IN_MAINTENANCE, type CheckRow } from './plan-rows';
import { addTransitions, type TransitionRow } from './write-transitions';

interface StaleRow extends CheckRow {
  customer_id: string;
  stale_at: number;
  interval_seconds: number;
  collector: string;
  asset_name: string;
  asset_kind: AssetKind;
  service_code: string;
  heard_since: boolean;
  in_maintenance: boolean;
}

/**
 * Silence past 2.5 intervals is unknown, from the moment it passed. The source may be silent (stale), or answer and
 * no longer name this thing (not reported). The fence is raised, so that a result that was made of the old state
 * can't bring it back.
 * @returns how many were marked
 */
export async function markStale(sql: Sql, limit: number): Promise<number> {
  const { rows } = await sql.query<StaleRow>(SELECT_STALE, [limit]);
  if (rows.length === 0) return 0;
  const decided = rows.flatMap((row) => {
    const before = stateOf(row);
    const reason = row.heard_since
      ? ({ code: 'not-reported' } as const)
      : ({
          code: 'stale',
          params: {
            intervalSeconds: row.interval_seconds,
            ...(row.measured_at !== null && { lastHeardAt: new Date(row.measured_at).toISOString() }),
          },
        } as const);
    const { state, transition } = decideStale(
      before,
      reason,
      Math.max(row.stale_at, row.since + 1),
      row.in_maintenance,
    );
    return transition ? [{ row, state, at: transition.at }] : [];
  });
  await sql.query(
    `UPDATE check_state s SET status = u.status, reason = u.reason::jsonb, since = to_timestamp(u.at / 1000.0),
       candidate_status = NULL, candidate_seen = 0, recent_changes = u.recent::jsonb, flapping = u.flapping
     FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[], $5::boolean[], $6::text[])
       AS u(id, reason, at, recent, flapping, status)
     WHERE s.check_id = u.id`,
    [
      decided.map(({ row }) => row.id),
      decided.map(({ state }) => JSON.stringify(state.reason)),
      decided.map(({ at }) => at),
      decided.map(({ state }) => JSON.stringify(state.recentChanges)),
      decided.map(({ state }) => state.flapping),
      decided.map(({ state }) => state.status),
    ],
  );
  await sql.query(`UPDATE poll SET fence = nextval('app.lease_token') WHERE connection_id = ANY($1)`, [
    [...new Set(rows.map((row) => row.connection_id))],
  ]);
  await addTransitions(
    sql,
    decided.map(({ row, state, at }) => transitionOf(row, state, at)),
  );
  return decided.length;
}

// It looks at every connection once, which keeps the hot tables free of an index on a moment that every poll changes, and
// at the checks of those that are silent or left something out. A poll on its way (lease held) is given its time.
const SELECT_STALE = `
  WITH held AS MATERIALIZED (SELECT unnest(connection_ids) AS id FROM poll_lease WHERE until > now()),
    doubtful AS MATERIALIZED (
      SELECT p.connection_id FROM poll p JOIN connection k ON k.id = p.connection_id
      WHERE NOT p.named_all OR p.last_success_at IS NULL
         OR p.last_success_at + make_interval(secs => k.interval_seconds * 2.5) < now())
  SELECT c.connection_id, c.id, c.asset_id, c.aspect, c.instance, c.policy, c.customer_id, n.status, n.reason,
         (extract(epoch FROM n.since) * 1000)::bigint AS since,
         (extract(epoch FROM n.measured_at) * 1000)::bigint AS measured_at,
         (extract(epoch FROM n.stale_at) * 1000)::bigint AS stale_at,
         n.candidate_status, n.candidate_seen, n.recent_changes, n.flapping,
         k.interval_seconds, k.collector, a.name AS asset_name, a.kind AS asset_kind, a.service_code,
         p.last_success_at > n.measured_at + make_interval(secs => k.interval_seconds) AS heard_since,
         m.now AS in_maintenance
  FROM check_now n
  JOIN check_state s ON s.check_id = n.check_id
  JOIN "check" c ON c.id = n.check_id
  JOIN connection k ON k.id = c.connection_id
  JOIN poll p ON p.connection_id = c.connection_id
  JOIN asset a ON a.customer_id = c.customer_id AND a.id = c.asset_id
  CROSS JOIN LATERAL (SELECT ${IN_MAINTENANCE} AS now) m
  WHERE c.connection_id = ANY(ARRAY(SELECT connection_id FROM doubtful))
    AND n.status <> 'unknown' AND n.stale_at < now() AND c.archived_at IS NULL
    -- what is in maintenance and says so is well; what says so and is not any more has been hidden long enough
    AND NOT (n.status = 'maintenance' AND m.now)
    AND NOT EXISTS (SELECT FROM held WHERE held.id = c.connection_id)
  LIMIT $1
  FOR UPDATE OF s SKIP LOCKED`;

function stateOf(row: StaleRow): CheckState {
  return {
    status: row.status,
    reason: row.reason,
    since: row.since,
    measuredAt: row.measured_at,
    candidate: null,
    recentChanges: row.recent_changes,
    flapping: row.flapping,
  };
}

function transitionOf(row: StaleRow, state: CheckState, at: number): TransitionRow {
  return {
    checkId: row.id,
    customerId: row.customer_id,
    at,
    from: row.status,
    problem: {
      checkId: row.id,
      assetId: row.asset_id,
      assetName: row.asset_name,
      assetKind: row.asset_kind,
      customerId: row.customer_id,
      serviceCode: row.service_code,
      aspect: row.aspect,
      instance: row.instance,
      collector: row.collector,
      status: state.status,
      reason: state.reason,
      since: new Date(at).toISOString(),
      flapping: state.flapping,
    },
  };
}
