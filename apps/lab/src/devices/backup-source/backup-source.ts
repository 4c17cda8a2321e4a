/** How a run ended, before a source puts it in its own words. `new-word`: in one that nobody has heard yet. */
export type SourceOutcome =
  'success' | 'warning' | 'failed' | 'cancelled' | 'running' | 'blocked' | 'missed' | 'new-word';

export interface SourceRun {
  readonly id: number;
  /** Epoch milliseconds, by the true clock. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly outcome: SourceOutcome;
  /** Bytes */
  readonly processed: number;
  readonly transferred: number;
  readonly files: number;
  /** Why it failed, in the words of the source. */
  readonly message: string;
}

export interface SourceJob {
  readonly id: number;
  readonly name: string;
  readonly machine: string;
  /** The source's own word for what it saves, such as a data source of Cove; '' for the usual one. */
  readonly kind: string;
  readonly isEnabled: boolean;
  /** Bytes kept in all. */
  readonly stored: number;
  /** Oldest first. */
  readonly runs: readonly SourceRun[];
}

/** What can be wrong with a source as a whole. */
export const SOURCE_TROUBLES = [
  'credentials-refused',
  'permission-empty',
  'rate-limited',
  'slow',
  'token-ends',
  'truncated',
] as const;
export type SourceTrouble = (typeof SOURCE_TROUBLES)[number];

export type NewJob = Pick<SourceJob, 'name' | 'machine'> &
  Partial<Pick<SourceJob, 'kind' | 'isEnabled' | 'stored'>>;
export type NewRun = Pick<SourceRun, 'startedAt' | 'outcome'> &
  Partial<Pick<SourceRun, 'endedAt' | 'processed' | 'transferred' | 'files' | 'message'>>;

const USUAL_RUN = { processed: 42_000_000_000, transferred: 900_000_000, files: 48_211, message: '' };
const USUAL_MINUTES = 35;

/**
 * What a make-believe source of backups knows, set from outside and put in a vendor's own words by the folder of that
 * vendor: jobs with their runs, and what is wrong with the source itself.
 */
export class BackupSource {
  /** How far the clock of the source is ahead, milliseconds. */
  clockOffsetMs = 0;
  /** How long it takes to answer while it is `slow`. */
  slowMs = 2_000;
  private readonly troubles = new Set<SourceTrouble>();
  private readonly known = new Map<number, SourceJob>();
  private made = 0;

  get jobs(): readonly SourceJob[] {
    return [...this.known.values()];
  }

  /** @returns its id */
  addJob({ name, machine, kind = '', isEnabled = true, stored = 250_000_000_000 }: NewJob): number {
    const id = ++this.made;
    this.known.set(id, { id, name, machine, kind, isEnabled, stored, runs: [] });
    return id;
  }

  changeJob(id: number, change: Partial<Pick<SourceJob, 'name' | 'isEnabled' | 'stored'>>): void {
    this.known.set(id, { ...this.job(id), ...change });
  }

  /** Everything that it knows, at once. */
  replaceJobs(jobs: readonly SourceJob[]): void {
    this.known.clear();
    for (const job of jobs) this.known.set(job.id, job);
  }

  removeJob(id: number): void {
    this.known.delete(id);
  }

  /** Without an end it takes the usual time, or none where it still runs or never came. @returns its id */
  addRun(jobId: number, { startedAt, outcome, endedAt, ...amounts }: NewRun): number {
    const job = this.job(jobId);
    const isOpen = outcome === 'running' || outcome === 'missed';
    const end = isOpen ? null : (endedAt ?? startedAt + USUAL_MINUTES * 60_000);
    const run: SourceRun = { ...USUAL_RUN, ...amounts, id: ++this.made, startedAt, outcome, endedAt: end };
    this.known.set(jobId, { ...job, runs: [...job.runs, run] });
    return run.id;
  }

  /** Ends a run that is under way, or lets it have ended otherwise. */
  endRun(jobId: number, runId: number, outcome: SourceOutcome, endedAt: number, message = ''): void {
    const job = this.job(jobId);
    const runs = job.runs.map((run) => (run.id === runId ? { ...run, outcome, endedAt, message } : run));
    this.known.set(jobId, { ...job, runs });
  }

  cause(trouble: SourceTrouble): void {
    this.troubles.add(trouble);
  }

  cure(trouble: SourceTrouble): void {
    this.troubles.delete(trouble);
  }

  has(trouble: SourceTrouble): boolean {
    return this.troubles.has(trouble);
  }

  /** What the clock of the source shows at a moment. */
  shown(at: number): number {
    return at + this.clockOffsetMs;
  }

  private job(id: number): SourceJob {
    const job = this.known.get(id);
    if (job === undefined) throw new Error(`there is no job ${id}`);
    return job;
  }
}
