import type { ChosenLimit, LimitAbout, LimitInput } from '@nachtwacht/contracts';
import { noSuch, type AssetKind, type Scope } from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { iso } from '../rows/iso';
import { ALL_LIMITS } from './limit-sql';

interface RuleRow extends Omit<ChosenLimit, 'changedAt'> {
  changedAt: Date;
}

interface UseRow {
  collector: string;
  aspect: string;
  assetKind: AssetKind;
  checks: number;
  ownPolicies: number;
}

/** Limits that people chose. */
export class LimitsRepository {
  constructor(private readonly database: Database) {}

  /** The installation's first, then by customer. */
  rules(scope: Scope, collector: string | null): Promise<ChosenLimit[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<RuleRow>(
        `SELECT r.collector, r.aspect, nullif(r.asset_kind, '') AS "assetKind", r.customer_id AS "customerId",
                c.name AS "customerName", r.policy, r.attempts, r.changed_at AS "changedAt"
         FROM ${ALL_LIMITS} r LEFT JOIN customer c ON c.id = r.customer_id
         WHERE $1::text IS NULL OR r.collector = $1
         ORDER BY r.collector, r.aspect, r.customer_id IS NOT NULL, lower(c.name), c.id, r.asset_kind`,
        [collector],
      );
      return rows.map((row) => ({ ...row, changedAt: iso(row.changedAt) }));
    });
  }

  uses(scope: Scope, collector: string | null): Promise<UseRow[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<UseRow>(
        `SELECT n.collector, k.aspect, a.kind AS "assetKind", count(*) AS checks, count(k.policy) AS "ownPolicies"
         FROM "check" k JOIN connection n ON n.id = k.connection_id
         JOIN asset a ON a.customer_id = k.customer_id AND a.id = k.asset_id
         WHERE k.archived_at IS NULL AND ($1::text IS NULL OR n.collector = $1)
         GROUP BY 1, 2, 3 ORDER BY 1, 2, count(*) DESC, 3`,
        [collector],
      );
      return rows;
    });
  }

  /** @throws Refusal for a customer that is not there */
  keep(
    scope: Scope,
    { collector, aspect, assetKind, customerId, policy, attempts }: LimitInput,
  ): Promise<void> {
    const values = [collector, aspect, assetKind ?? '', policy, attempts];
    return this.database.inScope(scope, async (sql) => {
      if (customerId === null)
        await sql.query(
          `INSERT INTO limit_rule (collector, aspect, asset_kind, policy, attempts) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (collector, aspect, asset_kind)
           DO UPDATE SET policy = excluded.policy, attempts = excluded.attempts, changed_at = now()`,
          values,
        );
      else {
        await requireCustomer(sql, customerId);
        await sql.query(
          `INSERT INTO customer_limit_rule (collector, aspect, asset_kind, policy, attempts, customer_id)
           VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (customer_id, collector, aspect, asset_kind)
           DO UPDATE SET policy = excluded.policy, attempts = excluded.attempts, changed_at = now()`,
          [...values, customerId],
        );
      }
      await changed(sql, customerId, collector);
    });
  }

  /** What is not there stays away. */
  drop(scope: Scope, { collector, aspect, assetKind, customerId }: LimitAbout): Promise<void> {
    const which = [collector, aspect, assetKind ?? ''];
    return this.database.inScope(scope, async (sql) => {
      const { rowCount } =
        customerId === null
          ? await sql.query(
              'DELETE FROM limit_rule WHERE collector = $1 AND aspect = $2 AND asset_kind = $3',
              which,
            )
          : await sql.query(
              `DELETE FROM customer_limit_rule
               WHERE collector = $1 AND aspect = $2 AND asset_kind = $3 AND customer_id = $4`,
              [...which, customerId],
            );
      if (rowCount) await changed(sql, customerId, collector);
    });
  }
}

async function requireCustomer(sql: Sql, id: string): Promise<void> {
  const { rowCount } = await sql.query('SELECT FROM customer WHERE id = $1 AND archived_at IS NULL', [id]);
  if (rowCount === 0) throw noSuch('customer');
}

/** Pages of assets show by what their checks are judged. */
function changed(sql: Sql, customerId: string | null, collector: string): Promise<void> {
  return recordChange(sql, customerId, { kind: 'inventory', what: 'check', id: collector });
}
