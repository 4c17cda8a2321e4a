import { DeliverySender, LetterSender, UntoldSweep } from '@nachtwacht/features-notifications';
import { PulseHub, SingleFlight, type Logger } from '@nachtwacht/server-kit';
import {
  Inject,
  Injectable,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Reactions } from '../reactions/create-reactions';
import { LOG } from './tokens';

/** Starts the senders with the process, wakes them after commits, and looks now and then for what nobody was told. */
@Injectable()
class NotificationTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sweeping: SingleFlight;
  private stopListening: () => void = () => undefined;

  constructor(
    @Inject(LOG) log: Logger,
    @Inject(PulseHub) private readonly pulse: PulseHub,
    @Inject(DeliverySender) private readonly sender: DeliverySender,
    @Inject(LetterSender) private readonly letters: LetterSender,
    @Inject(UntoldSweep) sweep: UntoldSweep,
  ) {
    this.sweeping = new SingleFlight(
      () => sweep.run(),
      (error) => {
        log.error(
          { err: error },
          'what was not told yet could not be looked for; tried again in half a minute',
        );
      },
    );
  }

  onApplicationBootstrap(): void {
    this.sender.start();
    this.letters.start();
    this.stopListening = this.pulse.onChanged(() => {
      this.sender.poke();
      this.letters.poke();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopListening();
    await this.sweeping.idle();
    await Promise.all([this.sender.stop(), this.letters.stop()]);
  }

  @Interval(30_000)
  sweep(): void {
    this.sweeping.trigger();
  }
}

/** From a queued message to the receiver. */
export class NotificationsModule {
  static with({ sender, sweep }: Reactions, letters: LetterSender): DynamicModule {
    const providers = [
      { provide: DeliverySender, useValue: sender },
      { provide: LetterSender, useValue: letters },
      { provide: UntoldSweep, useValue: sweep },
      NotificationTicks,
    ];
    return { module: NotificationsModule, providers };
  }
}
