import type { ImportRun } from '@nachtwacht/contracts';
import { noSuch, SYSTEM, type Scope } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { iso, isoOrNull } from '../rows/iso';
import { applyPlan, type ImportPlan } from './apply-plan';
import { knownRows, type KnownRows } from './known-rows';

interface NewRun {
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly requestedBy: string;
  readonly total: number;
  readonly errors: ImportPlan['errors'];
}
interface Batch {
  readonly codes: readonly string[];
  readonly lines: number;
  readonly apply: boolean;
  readonly plan: (known: KnownRows) => ImportPlan;
}
interface RunRow {
  id: string;
  file_name: string;
  dry_run: boolean;
  requested_at: Date;
  finished_at: Date | null;
  total: number;
  done: number;
  counts: Partial<ImportRun['counts']>;
  errors: ImportRun['errors'];
  failure: string | null;
}

const COLUMNS = 'id, file_name, dry_run, requested_at, finished_at, total, done, counts, errors, failure';
const NONE = { customersCreated: 0, sitesCreated: 0, assetsCreated: 0, assetsUpdated: 0, unchanged: 0 };
/** A person mends the first hundreds and runs it again; the run's row is rewritten with every batch. */
const MOST_ERRORS = 1_000;
const ABANDONED =
  'The program was stopped before the import was done. Start it again with the same file: nothing is imported twice.';

/** Imports of CSV files: how far they are, and the batches themselves. */
export class ImportsRepository {
  constructor(private readonly db: Database) {}

  async create(scope: Scope, run: NewRun): Promise<ImportRun> {
    return this.db.inScope(scope, (sql) =>
      one(
        sql,
        `INSERT INTO import_run (id, requested_by, file_name, dry_run, total, errors)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`,
        [
          crypto.randomUUID(),
          run.requestedBy,
          run.fileName,
          run.dryRun,
          run.total,
          JSON.stringify(run.errors.slice(0, MOST_ERRORS)),
        ],
      ),
    );
  }

  async byId(scope: Scope, id: string): Promise<ImportRun> {
    return this.db.inScope(scope, (sql) => one(sql, `SELECT ${COLUMNS} FROM import_run WHERE id = $1`, [id]));
  }

  /** Lines and progress in one transaction: after a crash both agree. */
  async batch(scope: Scope, id: string, batch: Batch): Promise<ImportRun> {
    return this.db.inScope(scope, async (sql) => {
      const before = await one(sql, `SELECT ${COLUMNS} FROM import_run WHERE id = $1 FOR UPDATE`, [id]);
      const plan = batch.plan(await knownRows(sql, batch.codes));
      if (batch.apply) await applyPlan(sql, plan);
      const errors = [...before.errors, ...plan.errors].slice(0, MOST_ERRORS);
      return one(
        sql,
        `UPDATE import_run SET done = done + $2, counts = $3, errors = $4 WHERE id = $1 RETURNING ${COLUMNS}`,
        [id, batch.lines, added(before.counts, plan), JSON.stringify(errors)],
      );
    });
  }

  async finish(scope: Scope, id: string, failure: string | null): Promise<ImportRun> {
    return this.db.inScope(scope, (sql) =>
      one(sql, `UPDATE import_run SET finished_at = now(), failure = $2 WHERE id = $1 RETURNING ${COLUMNS}`, [
        id,
        failure,
      ]),
    );
  }

  /** Runs live in one process: what is not finished when it starts will never be. */
  async abandonUnfinished(): Promise<number> {
    return this.db.inScope(SYSTEM, async (sql) => {
      const { rowCount } = await sql.query(
        'UPDATE import_run SET finished_at = now(), failure = $1 WHERE finished_at IS NULL',
        [ABANDONED],
      );
      return rowCount ?? 0;
    });
  }
}

async function one(sql: Sql, query: string, values: unknown[]): Promise<ImportRun> {
  const { rows } = await sql.query<RunRow>(query, values);
  const row = rows[0];
  if (!row) throw noSuch('import');
  return {
    id: row.id,
    fileName: row.file_name,
    dryRun: row.dry_run,
    requestedAt: iso(row.requested_at),
    finishedAt: isoOrNull(row.finished_at),
    total: row.total,
    done: row.done,
    counts: { ...NONE, ...row.counts },
    errors: [...row.errors].sort((a, b) => a.line - b.line),
    failure: row.failure,
  };
}

function added(counts: ImportRun['counts'], plan: ImportPlan): ImportRun['counts'] {
  return {
    customersCreated: counts.customersCreated + plan.customers.length,
    sitesCreated: counts.sitesCreated + plan.sites.length,
    assetsCreated: counts.assetsCreated + plan.assets.length,
    assetsUpdated: counts.assetsUpdated + plan.changedAssets.length,
    unchanged: counts.unchanged + plan.unchanged,
  };
}
