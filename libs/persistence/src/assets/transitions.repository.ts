import type { StatusInterval } from '@nachtwacht/contracts';
import type { Reason, Scope, Status } from '@nachtwacht/domain';
import { noSuch } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { iso, isoOrNull } from '../rows/iso';

export type AssetTransition = StatusInterval & { aspect: string; instance: string };

interface TransitionRow {
  id: number;
  check_id: number;
  status: Status;
  from_status: Status | null;
  reason: Reason;
  started_at: Date;
  ended_at: Date | null;
  aspect: string;
  instance: string;
}

/** The history of an asset, page by page. */
export class TransitionsRepository {
  constructor(private readonly db: Database) {}

  /**
   * Newest first, of all checks together, archived ones too. Each check gives at most a page, by the index on its
   * intervals: the cost does not grow with the history.
   */
  async ofAsset(
    scope: Scope,
    assetId: string,
    page: { readonly before?: number | undefined; readonly limit: number },
  ): Promise<AssetTransition[]> {
    return this.db.inScope(scope, async (sql) => {
      const { rowCount } = await sql.query('SELECT FROM asset WHERE id = $1', [assetId]);
      if (rowCount === 0) throw noSuch('asset');
      const { rows } = await sql.query<TransitionRow>(
        `SELECT t.id, t.check_id, t.status, t.from_status, t.reason, t.started_at, t.ended_at, k.aspect, k.instance
         FROM "check" k
         CROSS JOIN LATERAL (
           SELECT * FROM transition t WHERE t.check_id = k.id AND ($2::bigint IS NULL OR t.id < $2)
           ORDER BY t.started_at DESC LIMIT $3) t
         WHERE k.asset_id = $1 ORDER BY t.id DESC LIMIT $3`,
        [assetId, page.before, page.limit],
      );
      return rows.map(transitionOf);
    });
  }
}

function transitionOf(row: TransitionRow): AssetTransition {
  return {
    id: row.id,
    checkId: row.check_id,
    status: row.status,
    fromStatus: row.from_status,
    reason: row.reason,
    from: iso(row.started_at),
    to: isoOrNull(row.ended_at),
    aspect: row.aspect,
    instance: row.instance,
  };
}
