import { HoursRepository } from '@nachtwacht/persistence';
import { SingleFlight, type Logger } from '@nachtwacht/server-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LOG } from './tokens';

const TURN_MS = 600_000;

/** Grants hours when their time comes. Any number of workers may: what is granted again is the same lot. */
@Injectable()
export class HoursTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly granting: SingleFlight;
  private ready = false;

  constructor(
    @Inject(LOG) private readonly log: Logger,
    @Inject(HoursRepository) hours: HoursRepository,
  ) {
    this.granting = new SingleFlight(
      () => hours.tick(),
      (error) => {
        this.log.error({ err: error, tick: 'grant-hours' }, 'a tick failed; it runs again at its next turn');
      },
    );
  }

  onApplicationBootstrap(): void {
    this.ready = true;
    this.granting.trigger();
  }

  async onApplicationShutdown(): Promise<void> {
    this.ready = false;
    await this.granting.idle();
  }

  @Interval(TURN_MS)
  grant(): void {
    if (this.ready) this.granting.trigger();
  }
}
