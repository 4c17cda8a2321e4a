import type { ImportRequest, ImportRun } from '@nachtwacht/contracts';
import { remark, type Actor, type Scope } from '@nachtwacht/domain';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ImportStore } from './import-store';
import { KnownInventory, type KnownRows } from './known-inventory';
import { planBatch, type BatchPlan } from './plan-batch';
import { ProgressSink } from './progress-sink';
import { readCsv, type LineError } from './read-csv';
import { readRow, type ImportRow } from './read-row';

const ROWS_PER_BATCH = 200;
/** Somebody else may add the same customer at the same moment: then it is known at the second try. */
const TRIES = 3;

interface Run {
  readonly id: string;
  readonly scope: Scope;
  readonly personId: string;
  readonly dryRun: boolean;
  readonly rows: readonly ImportRow[];
}

/**
 * Imports in the background, one run at a time, a few hundred lines per transaction. The same file again changes
 * nothing, so a run that broke off is simply started again.
 */
@Injectable()
export class ImportService implements OnApplicationBootstrap, OnApplicationShutdown {
  private queue: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    @Inject(ImportStore) private readonly store: ImportStore,
    @Inject(ProgressSink) private readonly progress: ProgressSink,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.store.abandonUnfinished();
  }

  /** The batch on its way is finished, the rest is left; the run says so. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.queue;
  }

  /** Reads the file at once and answers with the run that has begun; the lines follow. */
  async start(actor: Actor, request: ImportRequest): Promise<ImportRun> {
    const { lines, errors } = readCsv(request.csv);
    const read = lines.map(readRow);
    const rows = read.filter((row): row is ImportRow => !Array.isArray(row));
    const run = await this.store.create(actor.scope, {
      fileName: request.fileName,
      dryRun: request.dryRun,
      requestedBy: actor.id,
      total: rows.length,
      errors: [...errors, ...read.filter((row): row is LineError[] => Array.isArray(row)).flat()],
    });
    const { dryRun } = request;
    this.queue = this.queue.then(() =>
      this.work({ id: run.id, scope: actor.scope, personId: actor.id, dryRun, rows }),
    );
    return run;
  }

  async byId(scope: Scope, id: string): Promise<ImportRun> {
    return this.store.byId(scope, id);
  }

  private async work(run: Run): Promise<void> {
    const failure = await this.lines(run).then(() => null, whatToDo);
    try {
      this.progress.importProgress(run.personId, await this.store.finish(run.scope, run.id, failure));
    } catch {
      // The database is away: the run gets its end when the process starts again.
    }
  }

  private async lines(run: Run): Promise<void> {
    const kept = run.dryRun ? new KnownInventory() : null;
    for (let from = 0; from < run.rows.length; from += ROWS_PER_BATCH) {
      if (this.stopping) throw new Error(remark('program-stopped'));
      const rows = run.rows.slice(from, from + ROWS_PER_BATCH);
      this.progress.importProgress(run.personId, await this.batch(run, rows, kept, TRIES));
    }
  }

  private async batch(
    run: Run,
    rows: readonly ImportRow[],
    kept: KnownInventory | null,
    tries: number,
  ): Promise<ImportRun> {
    const codes = [...new Set(rows.map(({ code }) => code))].filter((code) => !kept?.has(code));
    try {
      return await this.store.batch(run.scope, run.id, {
        codes,
        lines: rows.length,
        apply: !run.dryRun,
        plan: (known) => planWith(kept, known, rows),
      });
    } catch (error) {
      if (tries <= 1 || kept) throw error;
      return this.batch(run, rows, kept, tries - 1);
    }
  }
}

/** A dry run adds nothing to the database, so it keeps what it would have added; a real one reads it again. */
function planWith(kept: KnownInventory | null, known: KnownRows, rows: readonly ImportRow[]): BatchPlan {
  const inventory = kept ?? new KnownInventory();
  inventory.add(known);
  return planBatch(rows, inventory, () => crypto.randomUUID());
}

function whatToDo(error: unknown): string {
  const cause = error instanceof Error ? error.message : String(error);
  return remark('import-stopped', { cause: cause.slice(0, 200) });
}
