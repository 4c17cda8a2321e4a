import type { AddressGuard } from '@nachtwacht/collector-kit';
import {
  BatchQueue,
  ClaimService,
  Collectors,
  ConnectionTestService,
  PollBatchService,
  PollMetrics,
  PollStore,
  POLL_CONCURRENCY,
  Pulse,
  ResultWriter,
  WatchService,
} from '@nachtwacht/features-polling';
import { PollsRepository, PushInboxRepository } from '@nachtwacht/persistence';
import { PollQueue } from '@nachtwacht/queue';
import type { Opener } from '@nachtwacht/server-kit';
import type { DynamicModule } from '@nestjs/common';
import { CollectorsAdapter } from '../adapters/collectors.adapter';
import { KnownReleases } from '../adapters/known-releases';
import type { ProcessContext } from '../process-context';

/** Batches one process has at the same time whose polls have not all begun. */
const BATCHES_AT_ONCE = 2;
const LONGEST_BATCH_MS = 120_000;

/** From the claim to the commit. */
export class PollingModule {
  static with(context: ProcessContext, keys: Opener, guard: AddressGuard): DynamicModule {
    const { database, environment, log, pulse, queueTarget } = context;
    const store = new PollsRepository(database);
    const pushes = new PushInboxRepository(database);
    const queue = new PollQueue({
      target: queueTarget,
      concurrency: BATCHES_AT_ONCE,
      lockMs: LONGEST_BATCH_MS,
      onError: (error) => {
        log.warn(
          { err: error },
          'the queue reported a fault; what it held is claimed again when its lease ends',
        );
      },
    });
    const releases = new KnownReleases();
    const collectors = new CollectorsAdapter({
      keys,
      guard,
      repositories: environment.NACHTWACHT_REPOSITORIES,
      inbox: (connectionId) => pushes.latest(connectionId),
      catalogueOf: releases.catalogueOf,
    });
    const providers = [
      { provide: PollStore, useValue: store },
      { provide: BatchQueue, useValue: queue },
      { provide: PollQueue, useValue: queue },
      { provide: KnownReleases, useValue: releases },
      { provide: Collectors, useValue: collectors },
      { provide: Pulse, useValue: pulse },
      { provide: POLL_CONCURRENCY, useValue: environment.POLL_CONCURRENCY },
      PollMetrics,
      ResultWriter,
      PollBatchService,
      ClaimService,
      WatchService,
      ConnectionTestService,
    ];
    return { module: PollingModule, providers, exports: providers };
  }
}
