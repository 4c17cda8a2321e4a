import { Broadcaster } from '@nachtwacht/features-board';
import { PulseHub, SingleFlight, type Logger } from '@nachtwacht/server-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LOG } from './tokens';

/** The local clockwork of a process with sockets: it follows the changes and shows that it is alive. */
@Injectable()
export class ApiTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly follow: SingleFlight;
  private readonly beat: SingleFlight;
  private stopListening: () => void = () => undefined;

  constructor(
    @Inject(LOG) log: Logger,
    @Inject(PulseHub) private readonly pulse: PulseHub,
    @Inject(Broadcaster) broadcaster: Broadcaster,
  ) {
    const failed = (error: unknown) => {
      log.error({ err: error }, 'changes could not be sent; browsers will notice and fetch again');
    };
    this.follow = new SingleFlight(() => broadcaster.follow(), failed);
    this.beat = new SingleFlight(() => broadcaster.beat(Date.now()), failed);
  }

  onApplicationBootstrap(): void {
    this.stopListening = this.pulse.onChanged(() => {
      this.follow.trigger();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopListening();
    await this.follow.idle();
  }

  @Interval(1_000)
  poll(): void {
    this.follow.trigger();
  }

  @Interval(5_000)
  heartbeat(): void {
    this.beat.trigger();
  }
}
