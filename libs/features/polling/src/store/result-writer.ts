import type { PollResult } from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { PollMetrics } from '../poll/poll-metrics';
import { PollStore, Pulse } from '../ports';

/** Wait this long for company, milliseconds: small beside what a person notices, large beside a round trip. */
const GATHER_MS = 15;
const MAX_ROWS = 500;

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
  private timer: NodeJS.Timeout | null = null;
  private writing = false;

  constructor(
    @Inject(PollStore) private readonly store: PollStore,
    @Inject(Pulse) private readonly pulse: Pulse,
    @Inject(PollMetrics) private readonly metrics: PollMetrics,
  ) {}

  /** Resolves after the commit; rejects when it failed, and the lease then brings the target back. */
  add(result: PollResult): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ result, resolve, reject });
      if (this.waiting.length >= MAX_ROWS) void this.flush();
      else this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
    });
  }

  private async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.writing || this.waiting.length === 0) return;
    this.writing = true;
    const batch = this.waiting.splice(0, MAX_ROWS);
    try {
      const summary = await this.store.write(batch.map(({ result }) => result));
      this.metrics.wrote(summary, batch.map(({ result }) => result));
      for (const { resolve } of batch) resolve();
      if (summary.transitions > 0) this.pulse.changed();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.writing = false;
      if (this.waiting.length > 0) void this.flush();
    }
  }
}
