import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface CrowdOptions {
  readonly url: string;
  /** Of sessions; the browsers take turns. A session may open few sockets. */
  readonly cookies: readonly string[];
  /** How many listen. */
  readonly count: number;
  /** After how many transitions each of them has heard all. */
  readonly transitions: number;
}

export interface Heard {
  /** When its last one arrived, epoch milliseconds. */
  readonly at: number;
  /** Did each batch begin where the one before ended? */
  readonly isContiguous: boolean;
}

export interface Crowd {
  /** Resolves when everybody has heard all. */
  readonly heard: Promise<readonly Heard[]>;
  close(): Promise<void>;
}

/** Many browsers that listen to the board, in a thread of their own; resolves when all are connected. */
export async function openCrowd(options: CrowdOptions): Promise<Crowd> {
  const worker = new Worker(new URL('./crowd.worker.ts', import.meta.url), { workerData: options });
  const connected = once(worker, 'message');
  await connected;
  const heard = once(worker, 'message').then(([message]) => (message as { ends: readonly Heard[] }).ends);
  heard.catch(() => undefined);
  return {
    heard,
    close: async () => {
      await worker.terminate();
    },
  };
}
