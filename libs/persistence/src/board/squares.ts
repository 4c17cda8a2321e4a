import type { BoardCell } from '@nachtwacht/contracts';
import { SYSTEM } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';
import { LOCKS, tryLock } from '../database/advisory-locks';

const NOTES_AT_ONCE = 10_000;

/**
 * What is watched of these customers ($1), counted from the checks themselves. Each table is narrowed to them by itself, so
 * that no plan reads more than that.
 */
const COUNTED = `
  SELECT a.customer_id, a.service_code, count(*)::int AS assets, coalesce(sum(w.checks), 0)::int AS checks,
         count(*) FILTER (WHERE w.asset_id IS NULL)::int AS unwatched, max(w.since) AS since
  FROM asset a
  LEFT JOIN (
    SELECT c.asset_id, count(*) AS checks, max(s.since) AS since
    FROM "check" c JOIN check_state s ON s.check_id = c.id
    WHERE c.customer_id = ANY($1) AND s.customer_id = ANY($1) AND c.archived_at IS NULL
    GROUP BY c.asset_id) w ON w.asset_id = a.id
  WHERE a.customer_id = ANY($1) AND a.archived_at IS NULL
  GROUP BY a.customer_id, a.service_code`;

/** Keeps the squares of the board counted. */
export class SquaresRepository {
  constructor(private readonly database: Database) {}

  /** @returns how many notes were cleared; 0 also where another process is at it */
  count(): Promise<number> {
    return this.database.inScope(SYSTEM, countSquares);
  }
}

/** The squares of the board, exact within the caller's transaction: noted customers are counted, the others are kept. */
export async function readSquares(sql: Sql): Promise<BoardCell[]> {
  const noted = await sql.query<{ id: string }>('SELECT DISTINCT customer_id AS id FROM board_square_note');
  const { rows } = await sql.query<BoardCell>(
    `SELECT q.customer_id AS "customerId", q.service_code AS "serviceCode", q.assets, q.checks, q.unwatched,
            ${isoColumn('q.since')} AS since
     FROM (
       SELECT customer_id, service_code, assets, checks, unwatched, since FROM board_square
       WHERE NOT customer_id = ANY($1)
       UNION ALL ${COUNTED}) q
     JOIN customer k ON k.id = q.customer_id AND k.archived_at IS NULL`,
    [noted.rows.map(({ id }) => id)],
  );
  return rows;
}

/**
 * Counts noted customers anew and clears their notes. What is noted meanwhile stays noted: the count begins after the
 * notes were taken.
 */
async function countSquares(sql: Sql): Promise<number> {
  // One counts at a time, so that a later count is never overwritten by an earlier one.
  if (!(await tryLock(sql, LOCKS.squares))) return 0;
  const { rows } = await sql.query<{ customer_id: string }>(
    `DELETE FROM board_square_note WHERE id IN (SELECT id FROM board_square_note ORDER BY id LIMIT $1)
     RETURNING customer_id`,
    [NOTES_AT_ONCE],
  );
  if (rows.length === 0) return 0;
  const noted = [...new Set(rows.map(({ customer_id }) => customer_id))];
  await sql.query('SET LOCAL enable_nestloop = off');
  await sql.query(
    `INSERT INTO board_square AS q (customer_id, service_code, assets, checks, unwatched, since)
     SELECT customer_id, service_code, assets, checks, unwatched, since FROM (${COUNTED}) counted
     ON CONFLICT (customer_id, service_code) DO UPDATE SET
       assets = excluded.assets, checks = excluded.checks, unwatched = excluded.unwatched, since = excluded.since
     WHERE (q.assets, q.checks, q.unwatched, q.since)
       IS DISTINCT FROM (excluded.assets, excluded.checks, excluded.unwatched, excluded.since)`,
    [noted],
  );
  await sql.query(
    `DELETE FROM board_square q WHERE customer_id = ANY($1)
       AND NOT EXISTS (SELECT FROM asset a WHERE a.customer_id = q.customer_id AND a.service_code = q.service_code
                         AND a.archived_at IS NULL)`,
    [noted],
  );
  return rows.length;
}
