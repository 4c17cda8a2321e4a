import type { DecidedCheck, KeptReading, PollResult } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { storableJson } from '../database/storable-json';

export interface StoredCheck {
  readonly result: PollResult;
  readonly check: DecidedCheck;
  readonly id: number;
}

/** The present of the checks that changed, or whose poll failed, in one statement. A first poll needs no other way. */
export async function writeStates(sql: Sql, stored: readonly StoredCheck[]): Promise<void> {
  if (stored.length === 0) return;
  await sql.query({
    name: 'write-states',
    text: `INSERT INTO check_state AS s (check_id, customer_id, status, reason, since, measured_at,
        candidate_status, candidate_seen, recent_changes, flapping, reading, detail)
      SELECT u.id, u.customer, u.status, u.reason::jsonb, to_timestamp(u.since / 1000.0), to_timestamp(u.measured / 1000.0),
        u.candidate, u.seen, u.recent::jsonb, u.flapping, u.reading::jsonb, u.detail
      FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::text[],
        $8::int[], $9::text[], $10::boolean[], $11::text[], $12::text[])
        AS u(id, customer, status, reason, since, measured, candidate, seen, recent, flapping, reading, detail)
      ON CONFLICT (check_id) DO UPDATE SET
        status = excluded.status, reason = excluded.reason, since = excluded.since, measured_at = excluded.measured_at,
        candidate_status = excluded.candidate_status, candidate_seen = excluded.candidate_seen,
        recent_changes = excluded.recent_changes, flapping = excluded.flapping,
        reading = coalesce(excluded.reading, s.reading),
        detail = CASE WHEN excluded.reading IS NULL THEN s.detail ELSE excluded.detail END`,
    values: columns(stored),
  });
}

function columns(stored: readonly StoredCheck[]): unknown[] {
  const states = stored.map(({ check }) => check.state);
  const readings = stored.map(lastReading);
  return [
    stored.map(({ id }) => id),
    stored.map(({ check }) => check.asset.customerId),
    states.map((state) => state.status),
    states.map((state) => storableJson(state.reason)),
    states.map((state) => state.since),
    states.map((state) => state.measuredAt),
    states.map((state) => state.candidate?.status ?? null),
    states.map((state) => state.candidate?.seen ?? 0),
    states.map((state) => storableJson(state.recentChanges)),
    states.map((state) => state.flapping),
    readings.map((kept) => (kept ? storableJson(kept.reading) : null)),
    readings.map((kept) => kept?.detail ?? null),
  ];
}

/** Where sight was lost, the last value seen moves from the poll, which forgets it, to the check. */
function lastReading({ check, id, result }: StoredCheck): KeptReading | null {
  if (check.reading) return { reading: check.reading, detail: check.detail };
  return result.plan.readings.get(id) ?? null;
}

/** Checks that the source named last time and not now keep their last value and the moment of it. */
export async function keepDropped(sql: Sql, results: readonly PollResult[]): Promise<void> {
  const dropped = results.flatMap(({ plan, decided }) => {
    if (plan.readings.size === 0 || isNamedAgain(plan.readings.keys(), decided.checks)) return [];
    const named = new Set(decided.checks.map(({ checkId }) => checkId));
    return [...plan.readings].flatMap(([id, kept]) =>
      named.has(id) ? [] : [{ id, kept, at: plan.lastSuccessAt }],
    );
  });
  if (dropped.length === 0) return;
  await sql.query(
    `UPDATE check_state s SET measured_at = to_timestamp(u.at / 1000.0), reading = u.reading::jsonb, detail = u.detail
     FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[]) AS u(id, at, reading, detail) WHERE s.check_id = u.id`,
    [
      dropped.map(({ id }) => id),
      dropped.map(({ at }) => at),
      dropped.map(({ kept }) => storableJson(kept.reading)),
      dropped.map(({ kept }) => kept.detail),
    ],
  );
}

/** The usual case, at no cost: the source names the same checks in the same order. */
function isNamedAgain(before: Iterable<number>, now: readonly DecidedCheck[]): boolean {
  let place = 0;
  for (const id of before) if (now[place++]?.checkId !== id) return false;
  return true;
}
