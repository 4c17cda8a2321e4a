import type { AssetDetail } from '@nachtwacht/contracts';
import { noSuch, type AssetFacts, type Scope } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { INCIDENT_COLUMNS, incidentDetail, type IncidentRow } from '../incidents/incident-row';
import { iso } from '../rows/iso';
import { readAsset } from './asset-row';
import { checkRecord, SELECT_CHECKS, type CheckRecord, type CheckRow } from './check-row';

export interface AssetRecord extends Omit<AssetDetail, 'checks' | 'removed'> {
  readonly checks: CheckRecord[];
  readonly removed: RemovedRecord[];
}

/** What was taken out on purpose; what its collector calls it is not in the database. */
interface RemovedRecord extends Omit<AssetDetail['removed'][number], 'aspectLabel'> {
  readonly collector: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Everything about one asset, as of one moment. */
export class AssetDetailRepository {
  constructor(private readonly db: Database) {}

  async byId(scope: Scope, id: string): Promise<AssetRecord> {
    return this.db.readInScope(scope, async (sql) => {
      const asset = await readAsset(sql, id);
      const checks = await sql.query<CheckRow>(SELECT_CHECKS, [id]);
      return {
        asset: { ...asset, facts: await facts(sql, id) },
        checks: checks.rows.map(checkRecord),
        incident: await openIncident(sql, id),
        maintenance: await maintenance(sql, id),
        removed: await removed(sql, id),
        serverTime: await serverTime(sql),
      };
    });
  }
}

async function facts(sql: Sql, id: string): Promise<AssetFacts> {
  const { rows } = await sql.query<{ facts: AssetFacts }>('SELECT facts FROM asset WHERE id = $1', [id]);
  const row = rows[0];
  if (!row) throw noSuch('asset');
  return row.facts;
}

async function openIncident(sql: Sql, assetId: string): Promise<AssetDetail['incident']> {
  const { rows } = await sql.query<IncidentRow>(
    `SELECT ${INCIDENT_COLUMNS} FROM incident i WHERE i.asset_id = $1 AND i.closed_at IS NULL`,
    [assetId],
  );
  return rows[0] ? incidentDetail(sql, rows[0]) : null;
}

/** Windows that last or are to come, of the asset itself, of its site and of its customer. */
async function maintenance(sql: Sql, assetId: string): Promise<AssetDetail['maintenance']> {
  const { rows } = await sql.query<{
    id: string;
    starts_at: Date;
    ends_at: Date;
    reason: string;
    scope: 'asset' | 'site' | 'customer';
  }>(
    `SELECT w.id, w.starts_at, w.ends_at, w.reason,
            CASE WHEN w.asset_id IS NOT NULL THEN 'asset' WHEN w.site_id IS NOT NULL THEN 'site' ELSE 'customer' END AS scope
     FROM maintenance_window w JOIN asset a ON a.customer_id = w.customer_id AND a.id = $1
     WHERE w.cancelled_at IS NULL AND w.ends_at > now()
       AND (w.asset_id = a.id OR (w.asset_id IS NULL AND (w.site_id = a.site_id OR w.site_id IS NULL)))
     ORDER BY w.starts_at, w.id`,
    [assetId],
  );
  return rows.map(({ starts_at, ends_at, ...rest }) => ({
    ...rest,
    startsAt: iso(starts_at),
    endsAt: iso(ends_at),
  }));
}

async function removed(sql: Sql, assetId: string): Promise<RemovedRecord[]> {
  const { rows } = await sql.query<Omit<RemovedRecord, 'at'> & { at: Date }>(
    `SELECT k.id AS "checkId", k.aspect, k.instance, k.archived_at AS at, coalesce(k.removed_by, '') AS by,
            k.removed_note AS note, c.collector, c.settings
     FROM "check" k JOIN connection c ON c.id = k.connection_id
     WHERE k.asset_id = $1 AND k.archived_at IS NOT NULL AND k.removed_note IS NOT NULL
     ORDER BY k.archived_at DESC, k.id`,
    [assetId],
  );
  return rows.map((row) => ({ ...row, at: iso(row.at) }));
}

async function serverTime(sql: Sql): Promise<string> {
  const { rows } = await sql.query<{ now: Date }>('SELECT now() AS now');
  return iso(rows[0]?.now ?? new Date(0));
}
