import type { ApprovedTargets, Site, SiteInput, SitePatch } from '@nachtwacht/contracts';
import { noSuch, type Scope } from '@nachtwacht/domain';
import { archive } from '../archiving/archive';
import { requireLivingCustomer } from '../archiving/parents';
import { restore } from '../archiving/restore';
import { recordChange, recordModelChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { refusing } from '../refusals/refusing';
import { defined } from '../rows/defined';
import { isoOrNull } from '../rows/iso';

interface SiteRow {
  id: string;
  customer_id: string;
  name: string;
  city: string | null;
  approved_networks: string[];
  approved_ports: string[];
  assets: number;
  archived_at: Date | null;
}

const SELECT = `
  SELECT t.id, t.customer_id, t.name, t.city, t.approved_networks, t.approved_ports, t.archived_at,
         (SELECT count(*) FROM asset a WHERE a.customer_id = t.customer_id AND a.site_id = t.id
            AND a.archived_at IS NULL) AS assets
  FROM site t`;

interface Written {
  readonly name?: string;
  readonly city?: string | null;
  readonly approvedNetworks?: string[];
  readonly approvedPorts?: string[];
}

export class SitesRepository {
  constructor(private readonly db: Database) {}

  /** Of one customer, by name. Either the living or the archived. */
  async list(scope: Scope, customerId: string, archived: boolean): Promise<Site[]> {
    return this.db.inScope(scope, async (sql) => {
      const { rows } = await sql.query<SiteRow>(
        `${SELECT} WHERE t.customer_id = $1 AND (t.archived_at IS NOT NULL) = $2 ORDER BY lower(t.name), t.id`,
        [customerId, archived],
      );
      return rows.map(siteOf);
    });
  }

  async create(scope: Scope, customerId: string, input: SiteInput): Promise<Site> {
    const write = this.db.modelsInScope(scope, async (models) => {
      await requireLivingCustomer(models, customerId);
      const { id } = await models.site.create({ data: { ...input, customerId } });
      await recordModelChange(models, customerId, { kind: 'inventory', what: 'site', id });
      return id;
    });
    return this.byId(scope, await refusing('site', write));
  }

  async update(scope: Scope, id: string, patch: SitePatch): Promise<Site> {
    return this.write(scope, id, defined(patch));
  }

  /** In place of what was approved before; polls that are under way by the old list are dropped. */
  async approveTargets(scope: Scope, id: string, { networks, ports }: ApprovedTargets): Promise<Site> {
    return this.write(scope, id, { approvedNetworks: networks, approvedPorts: ports });
  }

  async archive(scope: Scope, id: string, by: string): Promise<Site> {
    return this.change(scope, id, (sql) => archive(sql, 'site', id, by));
  }

  async restore(scope: Scope, id: string): Promise<Site> {
    return this.change(scope, id, (sql) => restore(sql, 'site', id));
  }

  private async write(scope: Scope, id: string, data: Written): Promise<Site> {
    const write = this.db.modelsInScope(scope, async (models) => {
      const { customerId } = await models.site.update({ where: { id }, data });
      await recordModelChange(models, customerId, { kind: 'inventory', what: 'site', id });
    });
    await refusing('site', write);
    return this.byId(scope, id);
  }

  private async change(scope: Scope, id: string, work: (sql: Sql) => Promise<boolean>): Promise<Site> {
    return this.db.inScope(scope, async (sql) => {
      const changed = await work(sql);
      const site = await read(sql, id);
      if (changed) await recordChange(sql, site.customerId, { kind: 'inventory', what: 'site', id });
      return site;
    });
  }

  private async byId(scope: Scope, id: string): Promise<Site> {
    return this.db.inScope(scope, (sql) => read(sql, id));
  }
}

async function read(sql: Sql, id: string): Promise<Site> {
  const { rows } = await sql.query<SiteRow>(`${SELECT} WHERE t.id = $1`, [id]);
  const row = rows[0];
  if (!row) throw noSuch('site');
  return siteOf(row);
}

function siteOf(row: SiteRow): Site {
  const { customer_id: customerId, archived_at: archivedAt, approved_networks: networks, ...others } = row;
  const { approved_ports: ports, ...rest } = others;
  return { ...rest, customerId, targets: { networks, ports }, archivedAt: isoOrNull(archivedAt) };
}
