import { Inject, Injectable } from '@nestjs/common';

/** Port: the time series as a whole. */
export abstract class HistoryStore {
  abstract rollUp(): Promise<void>;
  /** Makes the partitions that are needed next; returns the names of those that were dropped. */
  abstract keepPartitions(): Promise<readonly string[]>;
}

/** Keeps the time series small: rolled up, cut in partitions, dropped when their time is over. Safe in every replica. */
@Injectable()
export class HistoryService {
  constructor(@Inject(HistoryStore) private readonly store: HistoryStore) {}

  rollUp(): Promise<void> {
    return this.store.rollUp();
  }

  keepPartitions(): Promise<readonly string[]> {
    return this.store.keepPartitions();
  }
}
