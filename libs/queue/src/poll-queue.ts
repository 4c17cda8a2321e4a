import { PollBatch, QUEUES } from '@nachtwacht/contracts';
import { openQueue, openWorker, type AnyQueue, type AnyWorker, type QueueTarget } from './queue-target';

export interface PollQueueOptions {
  readonly target: QueueTarget;
  /** Batches worked on at the same time in this process. */
  readonly concurrency: number;
  /** Longest time one batch may take, milliseconds. */
  readonly lockMs: number;
  readonly onError: (error: Error) => void;
}

const FEW = 8;

/** After an error, milliseconds. */
const REST_MS = 1_000;

/** Hands claimed batches to the pollers and takes them from there. */
export class PollQueue {
  private readonly queue: AnyQueue<PollBatch>;
  private worker: AnyWorker | null = null;
  private resting: NodeJS.Timeout | undefined;
  private closed = false;
  /** BullMQ may leave a connection behind that it was just opening: nobody cares how that one ends. */
  private readonly report = (error: Error): void => {
    if (!this.closed) this.options.onError(error);
  };

  constructor(private readonly options: PollQueueOptions) {
    this.queue = openQueue<PollBatch>(QUEUES.poll, options.target);
    this.queue.on('error', this.report);
  }

  async hand(batches: readonly PollBatch[]): Promise<void> {
    // On PostgreSQL a bulk makes temporary tables, which cost as much as a dozen single jobs.
    if (batches.length > FEW)
      await this.queue.addBulk(batches.map((batch) => ({ name: 'batch', data: batch })));
    else for (const batch of batches) await this.queue.add('batch', batch);
  }

  /** Starts taking batches. A batch that throws is only logged: its leases run out and it is claimed again. */
  take(work: (batch: PollBatch) => Promise<void>): void {
    const { target, concurrency, lockMs } = this.options;
    this.worker = openWorker<PollBatch>(QUEUES.poll, target, async (job) => work(PollBatch.parse(job.data)), {
      concurrency,
      lockDuration: lockMs,
      drainDelay: 5,
    });
    this.worker.on('error', (error) => {
      this.rest();
      this.report(error);
    });
    this.worker.on('failed', (_job: unknown, error: Error) => {
      this.report(error);
    });
    this.worker.run().catch(this.report);
  }

  /**
   * BullMQ asks again at once after an error it does not take for a lost connection, and a PostgreSQL that is away
   * gives such errors: without a rest that is a loop at full speed.
   */
  private rest(): void {
    const { worker } = this;
    if (!worker || this.resting) return;
    void worker.pause(true);
    this.resting = setInterval(() => {
      if (!worker.isPaused()) return;
      worker.resume();
      if (worker.isPaused()) return;
      clearInterval(this.resting);
      this.resting = undefined;
    }, REST_MS);
  }

  async waiting(): Promise<number> {
    const counts = await this.queue.getJobCounts('waiting');
    return counts['waiting'] ?? 0;
  }

  async ready(): Promise<void> {
    await this.queue.waitUntilReady();
    await this.worker?.waitUntilReady();
  }

  async close(): Promise<void> {
    clearInterval(this.resting);
    await this.worker?.close();
    await this.queue.close();
    this.closed = true;
  }
}
