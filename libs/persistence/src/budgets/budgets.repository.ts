import { BUDGETS, costOf, waitFor, type BudgetName } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { Prisma } from '../generated/client';

/** What is left of a budget, or how long there is nothing. */
export interface Drawn {
  /** At most what was wanted; 0 when nothing is left. */
  readonly granted: number;
  /** Until there is one again, milliseconds; 0 where something was granted. */
  readonly waitMs: number;
}

interface DrawnRow {
  granted: number;
  used_until: number | null;
  now: number;
}

/** Counts what is used, for all processes, by the database's clock. */
export class BudgetsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes up to `wanted` out of a budget, in one statement: of many who ask at once each gets its own. What is refused
   * costs a read and no write.
   */
  async draw(name: BudgetName, key: string, wanted = 1): Promise<Drawn> {
    const budget = BUDGETS[name];
    const cost = costOf(budget);
    const [row] = await this.database.identityClient.$queryRaw<DrawnRow[]>(
      drawing(name, key, wanted, cost, cost * budget.burst),
    );
    const granted = row?.granted ?? 0;
    if (granted > 0 || !row) return { granted, waitMs: 0 };
    return { granted, waitMs: Math.max(1, Math.ceil(waitFor(budget, row.used_until, row.now))) };
  }

  /** It begins anew. */
  async refill(name: BudgetName, key: string): Promise<void> {
    await this.database.identityClient.budget.deleteMany({ where: { name, key } });
  }

  /** Forgets whose budgets are whole again: that is as if they had used nothing. */
  async forgetWhole(): Promise<number> {
    return this.database.identityClient.$executeRaw`
      DELETE FROM budget WHERE used_until < extract(epoch FROM clock_timestamp()) * 1000`;
  }
}

/** `excluded.used_until` is the moment of asking and what was asked: the row that would be, had nothing been used. */
function drawing(name: string, key: string, wanted: number, cost: number, whole: number): Prisma.Sql {
  const now = Prisma.sql`(excluded.used_until - ${cost * wanted}::float8)`;
  const used = Prisma.sql`greatest(b.used_until, ${now})`;
  // A hair more, so that what is exactly one is not lost in the last digit.
  const left = Prisma.sql`floor((${now} + ${whole}::float8 - ${used}) / ${cost}::float8 + 1e-6)::int`;
  return Prisma.sql`
    WITH clock AS MATERIALIZED (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now),
    drawn AS (
      INSERT INTO budget AS b (name, key, used_until, granted)
      SELECT ${name}, ${key}, now + ${cost * wanted}::float8, ${wanted}::int FROM clock
      ON CONFLICT (name, key) DO UPDATE SET
        granted = least(${wanted}::int, ${left}),
        used_until = ${used} + ${cost}::float8 * least(${wanted}::int, ${left})
      WHERE ${left} >= 1
      RETURNING granted)
    SELECT coalesce((SELECT granted FROM drawn), 0) AS granted, clock.now,
      (SELECT used_until FROM budget WHERE name = ${name} AND key = ${key}) AS used_until
    FROM clock`;
}
