import type { ConnectionCoverage } from '@nachtwacht/contracts';
import type { FaultClass, LatestSource, Reason, Scope } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { isoOrNull } from '../rows/iso';
import { IS_STALE, STATUS_NOW } from '../rows/status-now';

/** The living checks of one aspect. */
export interface SeenAspect {
  readonly aspect: string;
  readonly checks: number;
  readonly known: number;
  /** Of one that is not known. */
  readonly why: Reason | null;
}

/** A connection with what it tells; what its collector could tell is not in the database. */
export interface CoverageRecord extends Omit<ConnectionCoverage, 'collectorLabel' | 'aspects'> {
  readonly seen: readonly SeenAspect[];
}

/** What every living connection tells. */
export class CoverageRepository {
  constructor(private readonly db: Database) {}

  /** By customer and name; those that customers share come first. */
  async all(scope: Scope): Promise<CoverageRecord[]> {
    return this.db.readInScope(scope, async (sql) => {
      const connections = await sql.query<ConnectionRow>(SELECT_CONNECTIONS);
      const seen = byConnection((await sql.query<SeenRow>(SELECT_SEEN)).rows);
      const rights = new Map((await sql.query<RightsRow>(SELECT_RIGHTS)).rows.map((row) => [row.id, row]));
      const versions = byConnection(await latestKnownBy(sql));
      return connections.rows.map((row) => ({
        id: row.id,
        name: row.name,
        collector: row.collector,
        customerId: row.customer_id,
        customerName: row.customer_name,
        enabled: row.enabled,
        lastSuccessAt: isoOrNull(row.last_success_at),
        fault: row.fault_class && { class: row.fault_class, text: row.fault_text ?? '' },
        faultSince: isoOrNull(row.fault_since),
        rights: rights.get(row.id)?.rights ?? null,
        missing: rights.get(row.id)?.missing ?? null,
        latestKnownBy: (versions.get(row.id) ?? []).map(({ by, devices }) => ({ by, devices })),
        seen: (seen.get(row.id) ?? []).map(({ aspect, checks, known, why }) => ({
          aspect,
          checks,
          known,
          why,
        })),
      }));
    });
  }
}

interface ConnectionRow {
  id: string;
  name: string;
  collector: string;
  customer_id: string | null;
  customer_name: string | null;
  enabled: boolean;
  last_success_at: Date | null;
  fault_class: FaultClass | null;
  fault_text: string | null;
  fault_since: Date | null;
}

const SELECT_CONNECTIONS = `
  SELECT c.id, c.name, c.collector, c.customer_id, u.name AS customer_name, c.enabled, p.last_success_at, p.fault_class,
         p.fault_text, p.fault_since
  FROM connection c LEFT JOIN customer u ON u.id = c.customer_id LEFT JOIN poll p ON p.connection_id = c.id
  WHERE c.archived_at IS NULL
  ORDER BY lower(u.name) NULLS FIRST, u.id, lower(c.name), c.id`;

interface SeenRow extends SeenAspect {
  id: string;
}

const REASON_NOW = `CASE WHEN ${IS_STALE} THEN '{"code": "stale"}'::jsonb ELSE s.reason END`;

const SELECT_SEEN = `
  SELECT id, aspect, count(*)::int AS checks, (count(*) FILTER (WHERE status <> 'unknown'))::int AS known,
         (array_agg(reason ORDER BY check_id) FILTER (WHERE status = 'unknown'))[1] AS why
  FROM (
    SELECT k.connection_id AS id, k.id AS check_id, k.aspect, ${STATUS_NOW} AS status, ${REASON_NOW} AS reason
    FROM "check" k JOIN check_now s ON s.check_id = k.id WHERE k.archived_at IS NULL) now
  GROUP BY 1, 2`;

interface RightsRow {
  id: string;
  rights: 'complete' | 'incomplete' | null;
  missing: string | null;
}

// By the word and not by the status: maintenance gives no rights. Of two, the one that lacks something.
const SELECT_RIGHTS = `
  SELECT DISTINCT ON (id) * FROM (
    SELECT k.connection_id AS id, k.id AS check_id,
           CASE WHEN ${STATUS_NOW} <> 'unknown' AND s.reading->>'value' IN ('complete', 'incomplete')
             THEN s.reading->>'value' END AS rights,
           CASE WHEN ${STATUS_NOW} <> 'unknown' AND s.reading->>'value' = 'incomplete' THEN s.detail END AS missing
    FROM "check" k JOIN check_now s ON s.check_id = k.id
    WHERE k.archived_at IS NULL AND k.aspect = 'rights') told
  ORDER BY id, rights = 'incomplete' DESC NULLS LAST, check_id`;

interface VersionRow {
  id: string;
  by: LatestSource;
  devices: number;
}

/** A device that says more than its own version, and does not say by whom, says it itself. */
async function latestKnownBy(sql: Sql): Promise<VersionRow[]> {
  const { rows } = await sql.query<VersionRow>(
    `SELECT k.connection_id AS id, count(DISTINCT k.asset_id)::int AS devices,
            coalesce(s.reading->>'knownBy', CASE s.reading->>'state' WHEN 'not-told' THEN 'nobody' ELSE 'device' END) AS by
     FROM "check" k JOIN check_now s ON s.check_id = k.id
     WHERE k.archived_at IS NULL AND s.reading->>'kind' = 'update' GROUP BY 1, 3 ORDER BY 2 DESC`,
  );
  return rows;
}

function byConnection<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ id }) => id);
}
