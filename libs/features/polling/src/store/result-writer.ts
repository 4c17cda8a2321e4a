import type { PollResult } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { PollMetrics } from '../poll/poll-metrics';
import { PollStore, Pulse } from '../ports';

/** A change waits this long for company, milliseconds: small beside what a person notices. */
const SOON_MS = 10;
/** A result that changes nothing may wait for a full transaction; it is small beside any interval. */
const LATER_MS = 400;
const MAX_ROWS = 500;
/** More than this may not wait: then the database is behind, and polling goes no further. */
const MAX_WAITING = 4 * MAX_ROWS;

interface Waiting {
  readonly result: PollResult;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers results of many targets into one transaction. One transaction at a time: while it runs, the next batch
 * gathers, so that batches grow by themselves under load.
 */
@Injectable()
export class ResultWriter {
  private waiting: Waiting[] = [];
  private soon: NodeJS.Timeout | null = null;
  private later: NodeJS.Timeout | null = null;
  private urgent = false;
  private writing = false;
  private heldBack: (() => void)[] = [];

  constructor(
    @Inject(PollStore) private readonly store: PollStore,
    @Inject(Pulse) private readonly pulse: Pulse,
    @Inject(PollMetrics) private readonly metrics: PollMetrics,
  ) {}

  /** Resolves after the commit; rejects when it failed, and the lease then brings the target back. */
  add(result: PollResult): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ result, resolve, reject });
      this.urgent ||= isUrgent(result);
      this.plan();
    });
  }

  /** Resolves at once, or when enough of what waits was stored. */
  async room(): Promise<void> {
    if (this.waiting.length >= MAX_WAITING) await new Promise<void>((resolve) => this.heldBack.push(resolve));
  }

  private plan(): void {
    if (this.writing || this.waiting.length === 0) return;
    if (this.waiting.length >= MAX_ROWS) void this.flush();
    else if (this.urgent) this.soon ??= setTimeout(() => void this.flush(), SOON_MS);
    else this.later ??= setTimeout(() => void this.flush(), LATER_MS);
  }

  private async flush(): Promise<void> {
    this.clearTimers();
    if (this.writing) return;
    this.writing = true;
    const batch = this.waiting.splice(0, MAX_ROWS);
    this.urgent = this.waiting.some(({ result }) => isUrgent(result));
    await this.commit(batch);
    this.writing = false;
    for (const go of this.heldBack.splice(0)) go();
    this.plan();
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    const results = batch.map(({ result }) => result);
    try {
      const summary = await this.store.write(results);
      this.metrics.wrote(summary, results);
      for (const { resolve } of batch) resolve();
      if (summary.transitions + summary.runs + summary.versions > 0) this.pulse.changed();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  private clearTimers(): void {
    if (this.soon) clearTimeout(this.soon);
    if (this.later) clearTimeout(this.later);
    this.soon = this.later = null;
  }
}

/** Somebody waits for it: a change of status, one that is to be confirmed soon, a run of a backup. */
function isUrgent({ decided }: PollResult): boolean {
  return (
    decided.retrySeconds !== null ||
    decided.checks.some((check) => check.transition !== null || check.news !== undefined)
  );
}
