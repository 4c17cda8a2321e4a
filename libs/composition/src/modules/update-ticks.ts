import { SYSTEM } from '@nachtwacht/domain';
import { LaneDueService, ReleaseKnowledgeStore } from '@nachtwacht/features-updates';
import { PulseHub, SingleFlight, type Logger } from '@nachtwacht/server-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { KnownReleases } from '../adapters/known-releases';
import { LOG } from './tokens';

const SECOND = 1_000;

/** The clockwork of updates in a worker. Every tick may run in every replica at once: the database decides. */
@Injectable()
export class UpdateTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly following: SingleFlight;
  private readonly learning: SingleFlight;
  private readonly leaving: SingleFlight;
  private stopListening: () => void = () => undefined;
  private ready = false;

  constructor(
    @Inject(LOG) private readonly log: Logger,
    @Inject(PulseHub) private readonly pulse: PulseHub,
    @Inject(LaneDueService) lane: LaneDueService,
    @Inject(ReleaseKnowledgeStore) store: ReleaseKnowledgeStore,
    @Inject(KnownReleases) known: KnownReleases,
  ) {
    this.following = this.flight('follow-updates', async () => {
      if ((await lane.followDue()) > 0) this.pulse.changed();
    });
    this.leaving = this.flight('leave-lane', async () => {
      if ((await lane.leaveArchived()) > 0) this.pulse.changed();
    });
    this.learning = this.flight('learn-releases', async () => {
      known.learn(await store.knowledge(SYSTEM));
    });
  }

  /** The catalogue first: what is polled without it would say that nobody knows the latest. */
  async onApplicationBootstrap(): Promise<void> {
    this.learning.trigger();
    await this.learning.idle();
    this.stopListening = this.pulse.onChanged(() => {
      this.following.trigger();
    });
    this.ready = true;
  }

  async onApplicationShutdown(): Promise<void> {
    this.ready = false;
    this.stopListening();
    await Promise.all([this.following, this.learning, this.leaving].map((flight) => flight.idle()));
  }

  @Interval(5 * SECOND)
  follow(): void {
    if (this.ready) this.following.trigger();
  }

  @Interval(30 * SECOND)
  learn(): void {
    if (this.ready) this.learning.trigger();
  }

  @Interval(60 * SECOND)
  leave(): void {
    if (this.ready) this.leaving.trigger();
  }

  private flight(name: string, task: () => Promise<unknown>): SingleFlight {
    return new SingleFlight(task, (error) => {
      this.log.error({ err: error, tick: name }, 'a tick failed; it runs again at its next turn');
    });
  }
}
