import type { BoardProblem, ChangePayload } from '@nachtwacht/contracts';
import type { Sql } from '../database/database';
import { storableJson } from '../database/storable-json';
import type { StoredCheck } from './write-states';

/** A change of status that is ready to be stored; `at` in epoch milliseconds. */
export interface TransitionRow {
  readonly checkId: number;
  readonly customerId: string;
  readonly at: number;
  readonly from: string | null;
  readonly problem: BoardProblem;
}

export async function writeTransitions(sql: Sql, stored: readonly StoredCheck[]): Promise<void> {
  await addTransitions(
    sql,
    stored.flatMap((item) => (item.check.transition ? [rowOf(item, item.check.transition.at)] : [])),
  );
}

function rowOf(stored: StoredCheck, at: number): TransitionRow {
  return {
    checkId: stored.id,
    customerId: stored.check.asset.customerId,
    at,
    from: stored.check.before?.status ?? null,
    problem: problemOf(stored, at),
  };
}

function problemOf({ id, check, result }: StoredCheck, since: number): BoardProblem {
  return {
    checkId: id,
    assetId: check.asset.assetId,
    assetName: check.asset.name,
    assetKind: check.asset.kind,
    customerId: check.asset.customerId,
    serviceCode: check.asset.serviceCode,
    aspect: check.aspect,
    instance: check.instance,
    collector: result.plan.collector,
    status: check.state.status,
    reason: check.state.reason,
    since: new Date(since).toISOString(),
    flapping: check.state.flapping,
  };
}

/** Tells what checks say now whose status stayed: the board shows the cause as well. */
export async function tellRestated(sql: Sql, restated: readonly StoredCheck[]): Promise<void> {
  if (restated.length === 0) return;
  await sql.query(
    `INSERT INTO change (kind, customer_id, payload)
     SELECT 'restated', u.customer, u.payload::jsonb FROM unnest($1::uuid[], $2::text[]) AS u(customer, payload)`,
    [
      restated.map(({ check }) => check.asset.customerId),
      restated.map((stored) =>
        storableJson({ kind: 'restated', check: problemOf(stored, stored.check.state.since) }),
      ),
    ],
  );
}

/**
 * Ends the open interval of each check, opens the next at the same moment, and tells it through the outbox.
 * The database refuses a gap, an overlap and an empty interval; a second change within the same millisecond is
 * put one millisecond later.
 */
export async function addTransitions(sql: Sql, rows: readonly TransitionRow[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.checkId);
  const ended = await sql.query<{ check_id: number; ended_at: number }>(
    `UPDATE transition t SET ended_at = greatest(to_timestamp(u.at / 1000.0), t.started_at + interval '1 millisecond')
     FROM unnest($1::bigint[], $2::bigint[]) AS u(id, at)
     WHERE t.check_id = u.id AND t.ended_at IS NULL
     RETURNING t.check_id, (extract(epoch FROM t.ended_at) * 1000)::bigint AS ended_at`,
    [ids, rows.map((row) => row.at)],
  );
  const endedAt = new Map(ended.rows.map((row) => [row.check_id, row.ended_at]));
  const opened = await sql.query<{ id: number; check_id: number }>(
    `INSERT INTO transition (customer_id, check_id, from_status, status, reason, started_at, previous_ended_at)
     SELECT u.customer, u.id, u.from_status, u.status, u.reason::jsonb, to_timestamp(u.at / 1000.0),
            CASE WHEN u.follows THEN to_timestamp(u.at / 1000.0) END
     FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::boolean[])
       AS u(id, customer, from_status, status, reason, at, follows)
     RETURNING id, check_id`,
    [
      ids,
      rows.map((row) => row.customerId),
      rows.map((row) => row.from),
      rows.map((row) => row.problem.status),
      rows.map((row) => storableJson(row.problem.reason)),
      rows.map((row) => endedAt.get(row.checkId) ?? row.at),
      rows.map((row) => endedAt.has(row.checkId)),
    ],
  );
  const transitionId = new Map(opened.rows.map((row) => [row.check_id, row.id]));
  await sql.query(
    `INSERT INTO change (kind, customer_id, payload)
     SELECT 'transition', u.customer, u.payload::jsonb FROM unnest($1::uuid[], $2::text[]) AS u(customer, payload)`,
    [rows.map((row) => row.customerId), rows.map((row) => storableJson(payloadOf(row, transitionId)))],
  );
}

function payloadOf(row: TransitionRow, ids: ReadonlyMap<number, number>): ChangePayload {
  return {
    kind: 'transition',
    transitionId: ids.get(row.checkId) ?? 0,
    from: row.from as BoardProblem['status'] | null,
    at: row.problem.since,
    check: row.problem,
  };
}
