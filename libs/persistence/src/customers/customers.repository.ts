import type { Customer, CustomerInput, CustomerPatch } from '@nachtwacht/contracts';
import type { Scope, Status } from '@nachtwacht/domain';
import { noSuch } from '@nachtwacht/domain';
import { archive } from '../archiving/archive';
import { restore } from '../archiving/restore';
import { recordChange, recordModelChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { defined } from '../rows/defined';
import { refusing } from '../refusals/refusing';
import { isoOrNull } from '../rows/iso';
import { STATUS_NOW, worstOf } from '../rows/status-now';

interface CustomerRow {
  id: string;
  name: string;
  code: string;
  language: 'nl' | 'en';
  time_zone: string;
  archived_at: Date | null;
  sites: number;
  assets: number;
  worst: Status | null;
}

const SELECT = `
  SELECT c.id, c.name, c.code, c.language, c.time_zone, c.archived_at,
         (SELECT count(*) FROM site t WHERE t.customer_id = c.id AND t.archived_at IS NULL) AS sites,
         (SELECT count(*) FROM asset a WHERE a.customer_id = c.id AND a.archived_at IS NULL) AS assets,
         (SELECT ${worstOf(STATUS_NOW)} FROM "check" k JOIN check_now s ON s.check_id = k.id
          WHERE k.customer_id = c.id AND k.archived_at IS NULL) AS worst
  FROM customer c`;

/** Customers as lists show them: with what they have, and the worst of what is watched there. */
export class CustomersRepository {
  constructor(private readonly db: Database) {}

  /** By name. Either the living or the archived. */
  async list(scope: Scope, archived: boolean): Promise<Customer[]> {
    return this.db.inScope(scope, async (sql) => {
      const { rows } = await sql.query<CustomerRow>(
        `${SELECT} WHERE (c.archived_at IS NOT NULL) = $1 ORDER BY lower(c.name), c.id`,
        [archived],
      );
      return rows.map(customerOf);
    });
  }

  async byId(scope: Scope, id: string): Promise<Customer> {
    return this.db.inScope(scope, (sql) => this.read(sql, id));
  }

  async create(scope: Scope, input: CustomerInput): Promise<Customer> {
    const write = this.db.modelsInScope(scope, async (models) => {
      const { id } = await models.customer.create({ data: input });
      await recordModelChange(models, id, { kind: 'inventory', what: 'customer', id });
      return id;
    });
    return this.byId(scope, await refusing('customer', write));
  }

  async update(scope: Scope, id: string, patch: CustomerPatch): Promise<Customer> {
    const write = this.db.modelsInScope(scope, async (models) => {
      await models.customer.update({ where: { id }, data: defined(patch) });
      await recordModelChange(models, id, { kind: 'inventory', what: 'customer', id });
    });
    await refusing('customer', write);
    return this.byId(scope, id);
  }

  async archive(scope: Scope, id: string, by: string): Promise<Customer> {
    return this.change(scope, id, (sql) => archive(sql, 'customer', id, by));
  }

  async restore(scope: Scope, id: string): Promise<Customer> {
    return this.change(scope, id, (sql) => restore(sql, 'customer', id));
  }

  private async change(scope: Scope, id: string, work: (sql: Sql) => Promise<boolean>): Promise<Customer> {
    return this.db.inScope(scope, async (sql) => {
      if (await work(sql)) await recordChange(sql, id, { kind: 'inventory', what: 'customer', id });
      return this.read(sql, id);
    });
  }

  private async read(sql: Sql, id: string): Promise<Customer> {
    const { rows } = await sql.query<CustomerRow>(`${SELECT} WHERE c.id = $1`, [id]);
    const row = rows[0];
    if (!row) throw noSuch('customer');
    return customerOf(row);
  }
}

function customerOf(row: CustomerRow): Customer {
  const { time_zone: timeZone, archived_at: archivedAt, ...rest } = row;
  return { ...rest, timeZone, archivedAt: isoOrNull(archivedAt) };
}
