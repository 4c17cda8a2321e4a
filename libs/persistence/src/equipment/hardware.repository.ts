import type { HardwareFault } from '@nachtwacht/contracts';
import {
  HARDWARE_PARTS,
  severity,
  STATUSES,
  type AssetFacts,
  type AssetKind,
  type Policy,
  type Reason,
  type Scope,
  type Status,
} from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { iso, isoOrNull } from '../rows/iso';
import { IS_STALE, STATUS_NOW } from '../rows/status-now';

/** A check of a part as the database knows it: how its collector calls and judges it is not in there. */
export interface PartRecord extends Omit<HardwareFault, 'aspectLabel' | 'predicted'> {
  readonly collector: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly ownPolicy: Policy | null;
}

export interface PartCount {
  readonly collector: string;
  readonly aspect: string;
  readonly kind: string | null;
  readonly count: number;
}

/** Parts of the devices that are looked after. */
export class HardwareRepository {
  constructor(private readonly db: Database) {}

  /** Those that ask for a person, worst first, then the longest; of aspects that are about parts by their name. */
  async faults(scope: Scope): Promise<PartRecord[]> {
    return this.db.readInScope(scope, async (sql) => {
      const { rows } = await sql.query<PartRow>(SELECT_FAULTS, [HARDWARE_PARTS, WORST_FIRST]);
      return rows.map(partRecord);
    });
  }

  /** How many living checks there are of each collector, aspect and kind of reading. */
  async counts(scope: Scope): Promise<PartCount[]> {
    return this.db.readInScope(scope, async (sql) => {
      const { rows } = await sql.query<PartCount>(
        `SELECT c.collector, k.aspect, s.reading->>'kind' AS kind, count(*)::int AS count
         FROM "check" k JOIN check_now s ON s.check_id = k.id JOIN connection c ON c.id = k.connection_id
         WHERE k.archived_at IS NULL AND k.aspect = ANY($1) GROUP BY 1, 2, 3`,
        [HARDWARE_PARTS],
      );
      return rows;
    });
  }
}

const WORST_FIRST = [...STATUSES].sort((a, b) => severity(b) - severity(a));

const SELECT_FAULTS = `
  SELECT * FROM (
    SELECT k.id, k.aspect, k.instance, k.policy, c.collector, c.settings, ${STATUS_NOW} AS status,
           CASE WHEN ${IS_STALE} THEN '{"code": "stale"}'::jsonb ELSE s.reason END AS reason,
           CASE WHEN ${IS_STALE} THEN s.stale_at ELSE s.since END AS since, s.measured_at, s.detail,
           a.id AS asset_id, a.name AS asset_name, a.kind AS asset_kind, a.facts, u.id AS customer_id,
           u.name AS customer_name, t.name AS site_name
    FROM "check" k
    JOIN check_now s ON s.check_id = k.id
    JOIN connection c ON c.id = k.connection_id
    JOIN asset a ON a.customer_id = k.customer_id AND a.id = k.asset_id
    JOIN customer u ON u.id = k.customer_id
    LEFT JOIN site t ON t.customer_id = a.customer_id AND t.id = a.site_id
    WHERE k.archived_at IS NULL AND k.aspect = ANY($1)) parts
  WHERE status NOT IN ('ok', 'maintenance')
  ORDER BY array_position($2::text[], status), since, id`;

interface PartRow {
  id: number;
  aspect: string;
  instance: string;
  policy: Policy | null;
  collector: string;
  settings: Record<string, unknown>;
  status: Status;
  reason: Reason;
  since: Date;
  measured_at: Date | null;
  detail: string | null;
  asset_id: string;
  asset_name: string;
  asset_kind: AssetKind;
  facts: AssetFacts;
  customer_id: string;
  customer_name: string;
  site_name: string | null;
}

function partRecord(row: PartRow): PartRecord {
  return {
    checkId: row.id,
    aspect: row.aspect,
    instance: row.instance,
    collector: row.collector,
    settings: row.settings,
    ownPolicy: row.policy,
    status: row.status,
    reason: row.reason,
    since: iso(row.since),
    measuredAt: isoOrNull(row.measured_at),
    detail: row.detail,
    assetId: row.asset_id,
    assetName: row.asset_name,
    assetKind: row.asset_kind,
    vendor: row.facts.vendor ?? null,
    model: row.facts.model ?? null,
    serial: row.facts.serial ?? null,
    customerId: row.customer_id,
    customerName: row.customer_name,
    siteName: row.site_name,
  };
}
