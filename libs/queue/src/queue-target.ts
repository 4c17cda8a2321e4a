import type { EventEmitter } from 'node:events';
import {
  createPostgresBackend,
  Queue,
  Worker,
  withBackend,
  type Processor,
  type WorkerOptions,
} from 'bullmq';

/**
 * Where the queue lives. PostgreSQL is the default, so that an installation needs nothing else; Redis where one
 * is given. Nothing in it is the only copy of anything: it may be flushed at any time.
 */
export type QueueTarget =
  | { readonly kind: 'postgres'; readonly url: string; readonly role: string }
  | { readonly kind: 'redis'; readonly url: string };

export const QUEUE_SCHEMA = 'bullmq';
const onPostgres = withBackend(createPostgresBackend);

/** After an error; by default a quarter of a minute, in which nothing is taken and a worker does not end. */
const RETRY_MS = 1_000;

type Job = Record<string, unknown>;

/** What is used of BullMQ's queues: the same on both backends, whose own types differ. */
export interface AnyQueue<T extends Job> {
  add(name: string, data: T): Promise<unknown>;
  addBulk(jobs: { name: string; data: T }[]): Promise<unknown>;
  getJobCounts(...types: 'waiting'[]): Promise<Record<string, number>>;
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

export interface AnyWorker {
  run(): Promise<void>;
  pause(doNotWaitActive: boolean): Promise<void>;
  resume(): void;
  isPaused(): boolean;
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: unknown, error: Error) => void): unknown;
  close(): Promise<void>;
}

export function openQueue<T extends Job>(name: string, target: QueueTarget): AnyQueue<T> {
  const defaultJobOptions = { removeOnComplete: true, removeOnFail: 100, attempts: 1 };
  if (target.kind === 'redis')
    return new Queue<T, void, string, T, void, string>(name, {
      connection: redis(target.url),
      defaultJobOptions,
    });
  return new onPostgres.Queue<T>(name, { connection: postgresConnection(target), defaultJobOptions });
}

export function openWorker<T extends Job>(
  name: string,
  target: QueueTarget,
  work: Processor<T, void>,
  options: Pick<WorkerOptions, 'concurrency' | 'lockDuration' | 'drainDelay'>,
): AnyWorker {
  // A stalled job is not run again: the lease in the database already hands its work to somebody else.
  const shared = { autorun: false, maxStalledCount: 0, runRetryDelay: RETRY_MS, ...options };
  if (target.kind === 'redis') {
    const connection = { ...redis(target.url), maxRetriesPerRequest: null };
    return new Worker<T, void>(name, work, { ...shared, connection });
  }
  return new onPostgres.Worker<T, void>(name, work, { ...shared, connection: postgresConnection(target) });
}

function redis(url: string) {
  return { url, enableOfflineQueue: true, connectTimeout: 5_000, keepAlive: 10_000 };
}

/** How BullMQ's pool connects. */
export function postgresConnection(target: Extract<QueueTarget, { kind: 'postgres' }>) {
  return {
    connectionString: target.url,
    schema: QUEUE_SCHEMA,
    skipMigrations: true,
    application_name: 'nachtwacht-queue',
    keepAlive: true,
    max: 6,
    // One that breaks between two statements of a transaction has nobody to tell, and would end the process.
    onConnect: (client: EventEmitter) => {
      client.on('error', () => undefined);
    },
    // BullMQ pins search_path by its own option; the role comes before it.
    options: `-c role=${target.role} -c search_path=${QUEUE_SCHEMA}`,
  };
}
