import { WorkWarningService } from '@nachtwacht/features-work';
import { PulseHub, SingleFlight, type Logger } from '@nachtwacht/server-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LOG } from './tokens';

const LOOK_MS = 15_000;

/** The clocks of work in a worker. Every tick may run in every replica at once: a warning is written once. */
@Injectable()
export class WorkTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly warning: SingleFlight;
  private ready = false;

  constructor(
    @Inject(LOG) log: Logger,
    @Inject(PulseHub) pulse: PulseHub,
    @Inject(WorkWarningService) work: WorkWarningService,
  ) {
    this.warning = new SingleFlight(
      async () => {
        if ((await work.warn()) > 0) pulse.changed();
      },
      (error) => {
        log.error({ err: error, tick: 'warn-of-work' }, 'a tick failed; it runs again at its next turn');
      },
    );
  }

  onApplicationBootstrap(): void {
    this.ready = true;
  }

  async onApplicationShutdown(): Promise<void> {
    this.ready = false;
    await this.warning.idle();
  }

  @Interval(LOOK_MS)
  warn(): void {
    if (this.ready) this.warning.trigger();
  }
}
