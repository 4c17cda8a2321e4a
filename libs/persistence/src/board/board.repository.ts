import { countsAgainstAsset, FAULT_CLASSES, type Scope } from '@nachtwacht/domain';
import type {
  BoardIncident,
  BoardNotice,
  BoardProblem,
  BoardSnapshot,
  SquareAge,
} from '@nachtwacht/contracts';
import type { Database, Sql } from '../database/database';
import { isoColumn as iso } from '../rows/iso-column';
import { lastPosition, ownPositions } from '../relay/relay.repository';
import { readSquares } from './squares';

const OURS = FAULT_CLASSES.filter((fault) => !countsAgainstAsset(fault));

/** The whole board at one moment, with the cursor that belongs to it. */
export class BoardRepository {
  constructor(private readonly database: Database) {}

  snapshot(scope: Scope): Promise<BoardSnapshot> {
    return this.database.readInScope(scope, async (sql) => {
      // Everything is read whole, so tables are joined by hash. After an import PostgreSQL does not know yet how much
      // there is: it would begin the inner table anew for each row, which took longer than a statement may with 5,000 assets.
      await sql.query('SET LOCAL enable_nestloop = off');
      return readSnapshot(sql, scope);
    });
  }

  squareAge(scope: Scope, customerId: string, serviceCode: string): Promise<SquareAge> {
    return this.database.readInScope(scope, (sql) => readSquareAge(sql, customerId, serviceCode));
  }
}

async function readSquareAge(sql: Sql, customerId: string, serviceCode: string): Promise<SquareAge> {
  const [row] = await rowsOf<SquareAge>(
    sql,
    `SELECT CASE WHEN every(n.measured_at IS NOT NULL) THEN ${iso('min(n.measured_at)')} END AS "measuredAt"
     FROM asset a
     JOIN "check" c ON c.customer_id = a.customer_id AND c.asset_id = a.id AND c.archived_at IS NULL
     JOIN check_now n ON n.check_id = c.id
     WHERE a.customer_id = $1 AND a.service_code = $2 AND a.archived_at IS NULL`,
    [customerId, serviceCode],
  );
  return row ?? { measuredAt: null };
}

async function readSnapshot(sql: Sql, scope: Scope): Promise<BoardSnapshot> {
  return {
    position: await cursor(sql, scope),
    serverTime: await serverTime(sql),
    customers: await customers(sql),
    services: await services(sql),
    cells: await readSquares(sql),
    problems: await problems(sql),
    incidents: await incidents(sql),
    notices: scope.kind === 'customer' ? [] : await notices(sql),
  };
}

/** A customer's cursor counts its own changes alone: nobody learns from it how much happens at others. */
async function cursor(sql: Sql, scope: Scope): Promise<number> {
  if (scope.kind !== 'customer') return lastPosition(sql);
  const [own] = await ownPositions(sql, [scope.customerId]);
  return own?.position ?? 0;
}

async function rowsOf<Row extends object>(sql: Sql, text: string, values: unknown[] = []): Promise<Row[]> {
  return (await sql.query<Row>(text, values)).rows;
}

async function serverTime(sql: Sql): Promise<string> {
  const [row] = await rowsOf<{ now: string }>(sql, `SELECT ${iso('now()')} AS now`);
  return row?.now ?? '';
}

function customers(sql: Sql): Promise<BoardSnapshot['customers']> {
  return rowsOf(
    sql,
    'SELECT id, name, code FROM customer WHERE archived_at IS NULL ORDER BY lower(name), id',
  );
}

function services(sql: Sql): Promise<BoardSnapshot['services']> {
  return rowsOf(
    sql,
    'SELECT code, name_nl AS "nameNl", name_en AS "nameEn" FROM service WHERE on_board ORDER BY position, code',
  );
}

function problems(sql: Sql): Promise<BoardProblem[]> {
  return rowsOf(
    sql,
    // Few checks are not well: what belongs to them is fetched by its keys, which a join by hash alone would not do.
    `WITH bad AS MATERIALIZED (
       SELECT check_id, status, reason, since, flapping FROM check_state WHERE status <> 'ok'),
     looked AS MATERIALIZED (
       SELECT id, customer_id, asset_id, connection_id, aspect, instance FROM "check"
       WHERE id = ANY(ARRAY(SELECT check_id FROM bad)) AND archived_at IS NULL)
     SELECT s.check_id AS "checkId", a.id AS "assetId", a.name AS "assetName", a.kind AS "assetKind",
            a.customer_id AS "customerId", a.service_code AS "serviceCode", c.aspect, c.instance, k.collector,
            s.status, s.reason, ${iso('s.since')} AS since, s.flapping
     FROM bad s
     JOIN looked c ON c.id = s.check_id
     JOIN (SELECT id, collector FROM connection
           WHERE id = ANY(ARRAY(SELECT connection_id FROM looked))) k ON k.id = c.connection_id
     JOIN (SELECT id, customer_id, service_code, name, kind FROM asset
           WHERE id = ANY(ARRAY(SELECT asset_id FROM looked)) AND archived_at IS NULL) a
       ON a.customer_id = c.customer_id AND a.id = c.asset_id
     JOIN customer u ON u.id = a.customer_id AND u.archived_at IS NULL
     ORDER BY s.since DESC, s.check_id`,
  );
}

function incidents(sql: Sql): Promise<BoardIncident[]> {
  return rowsOf(
    sql,
    `SELECT id, asset_id AS "assetId", customer_id AS "customerId", status, ${iso('opened_at')} AS "openedAt",
            ${iso('acknowledged_at')} AS "acknowledgedAt", acknowledged_by AS "acknowledgedBy", note
     FROM incident WHERE closed_at IS NULL ORDER BY opened_at DESC, id`,
  );
}

/**
 * What is wrong with the watch itself. Late: due for more than half a minute and nobody took it. A change that a
 * reactor had to leave out is told for a day: somebody may have gone without a message.
 */
function notices(sql: Sql): Promise<BoardNotice[]> {
  return rowsOf(
    sql,
    `SELECT 'channel-stuck' AS kind, id::text AS "subjectId", name AS "subjectName", ${iso('failing_since')} AS since,
            coalesce(last_error, '') AS text
     FROM channel WHERE failing_since IS NOT NULL AND enabled AND archived_at IS NULL
     UNION ALL
     SELECT 'no-channel', '', '', NULL, '' WHERE NOT EXISTS (SELECT FROM channel WHERE enabled AND archived_at IS NULL)
     UNION ALL
     SELECT 'connection-fault', c.id::text, c.name, ${iso('p.fault_since')}, coalesce(p.fault_text, '')
     FROM poll p JOIN connection c ON c.id = p.connection_id
     WHERE p.fault_class = ANY($1) AND c.enabled AND c.archived_at IS NULL
     UNION ALL
     SELECT 'reactor-failing', name, name, ${iso('failing_since')}, coalesce(last_error, '')
     FROM reactor WHERE failing_since IS NOT NULL
     UNION ALL
     SELECT 'reactor-failing', f.reactor, f.reactor, ${iso('min(f.at)')}, min(f.error)
     FROM reactor_failure f JOIN reactor r ON r.name = f.reactor AND r.failing_since IS NULL
     WHERE f.at > now() - interval '1 day' GROUP BY f.reactor
     UNION ALL
     SELECT 'polling-late', '', '', ${iso('min(next_due_at)')}, count(*)::text
     FROM poll WHERE next_due_at < now() - interval '30 seconds'
       AND NOT EXISTS (SELECT FROM poll_lease l WHERE l.until > now() AND poll.connection_id = ANY(l.connection_ids))
     HAVING count(*) > 0`,
    [OURS],
  );
}
