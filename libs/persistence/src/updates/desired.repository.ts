import type { DesiredVersionInput, DesiredVersionView } from '@nachtwacht/contracts';
import { noSuch, type Scope } from '@nachtwacht/domain';
import { requireLivingCustomer } from './require-customer';
import type { Database, Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';

/** Versions that were agreed with customers. */
export class DesiredVersionsRepository {
  constructor(private readonly database: Database) {}

  list(scope: Scope, customerId: string | null): Promise<DesiredVersionView[]> {
    return this.database.inScope(scope, (sql) => views(sql, customerId, null));
  }

  /** One that was agreed for the same model is replaced. */
  add(scope: Scope, input: DesiredVersionInput, by: string): Promise<DesiredVersionView> {
    const { customerId, vendor, train, model, version, reason } = input;
    return this.database.inScope(scope, async (sql) => {
      await requireLivingCustomer(sql, customerId);
      const { rows } = await sql.query<{ id: string }>(
        `INSERT INTO desired_version (customer_id, id, vendor, train, model, version, reason, by)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7)
         ON CONFLICT (customer_id, vendor, lower(coalesce(train, '')), lower(model))
         DO UPDATE SET version = excluded.version, reason = excluded.reason, by = excluded.by, created_at = now() RETURNING id`,
        [customerId, vendor, train === '' ? null : train, model, version, reason, by],
      );
      const [view] = await views(sql, customerId, rows[0]?.id ?? null);
      if (!view) throw noSuch('desired version');
      return view;
    });
  }

  remove(scope: Scope, id: string): Promise<void> {
    return this.database.inScope(scope, async (sql) => {
      const { rowCount } = await sql.query('DELETE FROM desired_version WHERE id = $1', [id]);
      if (!rowCount) throw noSuch('desired version');
    });
  }
}

async function views(sql: Sql, customerId: string | null, id: string | null): Promise<DesiredVersionView[]> {
  const { rows } = await sql.query<DesiredVersionView>(
    `SELECT d.id, d.customer_id AS "customerId", u.name AS "customerName", d.vendor, d.train, d.model, d.version, d.reason, d.by,
       ${isoColumn('d.created_at')} AS at
     FROM desired_version d JOIN customer u ON u.id = d.customer_id
     WHERE ($1::uuid IS NULL OR d.customer_id = $1) AND ($2::uuid IS NULL OR d.id = $2) ORDER BY u.name, d.vendor, d.model`,
    [customerId, id],
  );
  return rows;
}
