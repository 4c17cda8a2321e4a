import { DraftsService } from '@nachtwacht/features-reports';
import { PulseHub, SingleFlight, type Logger } from '@nachtwacht/server-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LOG } from './tokens';

/** Makes the drafts of reports in a worker. May run in every replica at once: the database decides. */
@Injectable()
export class ReportTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly drafting: SingleFlight;
  private ready = false;

  constructor(
    @Inject(LOG) log: Logger,
    @Inject(PulseHub) pulse: PulseHub,
    @Inject(DraftsService) drafts: DraftsService,
  ) {
    this.drafting = new SingleFlight(
      async () => {
        if ((await drafts.makeDue(() => !this.ready)) > 0) pulse.changed();
      },
      (error) => {
        log.error({ err: error, tick: 'draft-reports' }, 'a tick failed; it runs again at its next turn');
      },
    );
  }

  onApplicationBootstrap(): void {
    this.ready = true;
  }

  async onApplicationShutdown(): Promise<void> {
    this.ready = false;
    await this.drafting.idle();
  }

  @Interval(30_000)
  draft(): void {
    if (this.ready) this.drafting.trigger();
  }
}
