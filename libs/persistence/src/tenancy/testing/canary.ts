import { setTimeout } from 'node:timers/promises';
import type { TestDatabase } from '@nachtwacht/testing';
import type { Database, Sql } from '../../database/database';

export interface CanaryPlan {
  readonly customers: readonly string[];
  readonly workers: number;
  readonly transactions: number;
  readonly seed: number;
}
export interface CanaryReport {
  /** Begun, of which some were made to fail. */
  readonly transactions: number;
  readonly failed: number;
  /** Rows of another customer that anybody was given or wrote. Never anything but none. */
  readonly foreignRows: number;
}

const ACCIDENTS = ['none', 'thrown', 'cancelled', 'killed', 'given-up', 'swallowed', 'models'] as const;
/** One in so many transactions meets each of them. */
const ONE_IN = 40;

/**
 * Many workers at once, each transaction of a customer chosen by chance: it reads all it is given of two tables, and half
 * of them write a marked row first. Some are thrown, cancelled, killed, given up by the client while the server still
 * runs, or go on after a failure. A connection that kept anything of somebody else would give or write a foreign row.
 */
export async function runCanary(db: TestDatabase, plan: CanaryPlan): Promise<CanaryReport> {
  const { customers, workers, transactions } = plan;
  const random = seeded(plan.seed);
  let begun = 0;
  let failed = 0;
  let foreignRows = 0;
  const worker = async () => {
    while (begun < transactions) {
      begun += 1;
      const customerId = customers[Math.floor(random() * customers.length)] ?? '';
      const accident = ACCIDENTS[Math.floor(random() * ONE_IN)] ?? 'none';
      const asStaff = random() < 0.5;
      foreignRows += await one(db, customerId, accident, asStaff).catch(() => {
        failed += 1;
        return 0;
      });
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  const [written] = await db.owner<{ foreign: number }>(
    `SELECT count(*)::int AS foreign FROM change WHERE payload->>'of' IS NOT NULL AND payload->>'of' <> customer_id::text`,
  );
  return { transactions: begun, failed, foreignRows: foreignRows + (written?.foreign ?? 0) };
}

/** @returns how many rows of somebody else it was given */
async function one(
  db: TestDatabase,
  customerId: string,
  accident: (typeof ACCIDENTS)[number],
  asStaff: boolean,
): Promise<number> {
  if (accident === 'models') return byModels(db.database, customerId);
  if (asStaff) await mark(db.database, customerId, accident === 'thrown');
  return db.database.inScope({ kind: 'customer', customerId }, async (sql) => {
    const before = await foreignIn(sql, customerId);
    await meet(db, sql, accident);
    return before + (await foreignIn(sql, customerId));
  });
}

async function mark(database: Database, customerId: string, fails: boolean): Promise<void> {
  await database.inScope({ kind: 'staff' }, async (sql) => {
    await sql.query(`INSERT INTO change (kind, customer_id, payload) VALUES ('inventory', $1, $2)`, [
      customerId,
      { of: customerId },
    ]);
    if (fails) throw new Error('thrown while writing');
  });
}

async function foreignIn(sql: Sql, customerId: string): Promise<number> {
  const { rows } = await sql.query<{ of: string }>(
    `(SELECT customer_id AS of FROM site) UNION ALL (SELECT customer_id FROM change ORDER BY id DESC LIMIT 5)`,
  );
  // Nothing at all would prove nothing.
  if (rows.length === 0) throw new Error('a customer with a site was given none');
  return rows.filter(({ of }) => of !== customerId).length;
}

async function meet(db: TestDatabase, sql: Sql, accident: string): Promise<void> {
  switch (accident) {
    case 'thrown':
      throw new Error('thrown while reading');
    case 'swallowed':
      await sql.query('SELECT 1 / 0').catch(() => undefined);
      return;
    case 'given-up':
      // The client stops waiting while the server is still at it.
      void sql.query('SELECT pg_sleep(0.02)').catch(() => undefined);
      await setTimeout(1);
      throw new Error('given up');
    case 'cancelled':
    case 'killed': {
      const { rows } = await sql.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const end = accident === 'killed' ? 'pg_terminate_backend' : 'pg_cancel_backend';
      const over = new AbortController();
      const late = sql.query('SELECT pg_sleep(5)').finally(() => {
        over.abort();
      });
      late.catch(() => undefined);
      // A word that comes before the statement does is not heard: it is said until it is.
      while (!over.signal.aborted) await db.owner(`SELECT ${end}($1)`, [rows[0]?.pid]);
      await late;
      return;
    }
    default:
  }
}

async function byModels(database: Database, customerId: string): Promise<number> {
  return database.modelsInScope({ kind: 'customer', customerId }, async (models) => {
    const sites = await models.site.findMany({ select: { customerId: true } });
    if (sites.length === 0) throw new Error('a customer with a site was given none');
    if (customerId < '8') throw new Error('thrown among models');
    return sites.filter((site) => site.customerId !== customerId).length;
  });
}

/** The same chances for the same seed: Lehmer's generator. */
function seeded(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
