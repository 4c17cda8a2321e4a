import type { AssetInput, AssetPatch, AssetSummary } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';
import { archive } from '../archiving/archive';
import { requireLivingCustomer, requireLivingSite } from '../archiving/parents';
import { restore } from '../archiving/restore';
import { recordChange, recordModelChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { refusing } from '../refusals/refusing';
import { defined } from '../rows/defined';
import { assetSummary, readAsset, SELECT_ASSETS, type AssetRow } from './asset-row';

export interface AssetFilter {
  readonly archived: boolean;
  readonly customerId?: string | undefined;
  readonly siteId?: string | undefined;
  readonly connectionId?: string | undefined;
}

export class AssetsRepository {
  constructor(private readonly db: Database) {}

  /** By customer and name. Either the living or the archived. */
  async list(scope: Scope, filter: AssetFilter): Promise<AssetSummary[]> {
    const where = `(a.archived_at IS NOT NULL) = $1 AND ($2::uuid IS NULL OR a.customer_id = $2)
      AND ($3::uuid IS NULL OR a.site_id = $3)
      AND ($4::uuid IS NULL OR a.id IN (SELECT asset_id FROM found_asset WHERE connection_id = $4))`;
    return this.db.inScope(scope, async (sql) => {
      const { rows } = await sql.query<AssetRow>(
        `${SELECT_ASSETS(where)} ORDER BY lower(c.name), c.id, lower(a.name), a.id`,
        [filter.archived, filter.customerId, filter.siteId, filter.connectionId],
      );
      return rows.map(assetSummary);
    });
  }

  async create(scope: Scope, input: AssetInput): Promise<AssetSummary> {
    const write = this.db.modelsInScope(scope, async (models) => {
      await requireLivingCustomer(models, input.customerId);
      await requireLivingSite(models, input.customerId, input.siteId);
      const { id } = await models.asset.create({ data: input });
      await recordModelChange(models, input.customerId, { kind: 'inventory', what: 'asset', id });
      return id;
    });
    const id = await refusing('asset', write);
    return this.db.inScope(scope, (sql) => readAsset(sql, id));
  }

  async update(scope: Scope, id: string, patch: AssetPatch): Promise<AssetSummary> {
    const write = this.db.modelsInScope(scope, async (models) => {
      const { customerId } = await models.asset.update({ where: { id }, data: defined(patch) });
      await requireLivingSite(models, customerId, patch.siteId ?? null);
      await recordModelChange(models, customerId, { kind: 'inventory', what: 'asset', id });
    });
    await refusing('asset', write);
    return this.db.inScope(scope, (sql) => readAsset(sql, id));
  }

  async archive(scope: Scope, id: string, by: string): Promise<AssetSummary> {
    return this.change(scope, id, (sql) => archive(sql, 'asset', id, by));
  }

  async restore(scope: Scope, id: string): Promise<AssetSummary> {
    return this.change(scope, id, (sql) => restore(sql, 'asset', id));
  }

  private async change(
    scope: Scope,
    id: string,
    work: (sql: Sql) => Promise<boolean>,
  ): Promise<AssetSummary> {
    return this.db.inScope(scope, async (sql) => {
      const changed = await work(sql);
      const asset = await readAsset(sql, id);
      if (changed) await recordChange(sql, asset.customerId, { kind: 'inventory', what: 'asset', id });
      return asset;
    });
  }
}
