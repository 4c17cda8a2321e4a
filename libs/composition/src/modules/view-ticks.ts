import { CustomerViewsRepository } from '@nachtwacht/persistence';
import { SingleFlight, type Logger } from '@nachtwacht/server-kit';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LOG } from './tokens';

/** Who looks as a customer and does nothing more is back within this of the end, and that it is over is written down. */
const LOOK_MS = 5_000;

/** Ends what staff look as when its time is over; whose turn it is the database decides. */
@Injectable()
export class ViewTicks implements OnApplicationShutdown {
  private readonly ending: SingleFlight;

  constructor(@Inject(CustomerViewsRepository) views: CustomerViewsRepository, @Inject(LOG) log: Logger) {
    this.ending = new SingleFlight(
      () => views.endOverdue(),
      (error) => {
        log.error(
          { err: error },
          'views as a customer could not be ended; their rights are over all the same',
        );
      },
    );
  }

  @Interval(LOOK_MS)
  end(): void {
    this.ending.trigger();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ending.idle();
  }
}
