import type { ImportRun } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';
import type { KnownRows } from './known-inventory';
import type { BatchPlan } from './plan-batch';
import type { LineError } from './read-csv';

export interface NewRun {
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly requestedBy: string;
  /** Lines to do, and what was wrong with others before the run began. */
  readonly total: number;
  readonly errors: readonly LineError[];
}

/** A few lines of a run. `plan` is called inside the transaction, with what the database has of these customers. */
export interface Batch {
  readonly codes: readonly string[];
  readonly lines: number;
  /** False: the plan is counted and nothing of it is done. */
  readonly apply: boolean;
  readonly plan: (known: KnownRows) => BatchPlan;
}

/** Port: runs, and the database they work on. */
export abstract class ImportStore {
  abstract create(scope: Scope, run: NewRun): Promise<ImportRun>;
  abstract byId(scope: Scope, id: string): Promise<ImportRun>;
  /** One transaction for the lines and for how far the run is: after a crash both agree. */
  abstract batch(scope: Scope, id: string, batch: Batch): Promise<ImportRun>;
  abstract finish(scope: Scope, id: string, failure: string | null): Promise<ImportRun>;
  /** Runs of a process that is gone get an end. Returns how many. */
  abstract abandonUnfinished(): Promise<number>;
}
