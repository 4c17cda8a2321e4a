import { createAddressGuard } from '@nachtwacht/collector-kit';
import { DeliverySender, UntoldSweep } from '@nachtwacht/features-notifications';
import { ChannelPost } from '@nachtwacht/notify';
import { DeliveryQueueRepository, DeliveryTransactionsRepository } from '@nachtwacht/persistence';
import { PulseHub, SingleFlight, unseal, type KeyPair, type Logger } from '@nachtwacht/server-kit';
import { Inject, Injectable, type DynamicModule, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { ProcessContext } from '../process-context';
import { createTeller } from '../reactors';
import { LOG } from './tokens';

/** Starts the sender with the process, wakes it after commits, and looks now and then for what nobody was told. */
@Injectable()
class NotificationTicks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sweeping: SingleFlight;
  private stopListening: () => void = () => undefined;

  constructor(
    @Inject(LOG) log: Logger,
    @Inject(PulseHub) private readonly pulse: PulseHub,
    @Inject(DeliverySender) private readonly sender: DeliverySender,
    @Inject(UntoldSweep) sweep: UntoldSweep,
  ) {
    this.sweeping = new SingleFlight(() => sweep.run(), (error) => {
      log.error({ err: error }, 'what was not told yet could not be looked for; tried again in half a minute');
    });
  }

  onApplicationBootstrap(): void {
    this.sender.start();
    this.stopListening = this.pulse.onChanged(() => {
      this.sender.poke();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopListening();
    await this.sweeping.idle();
    await this.sender.stop();
  }

  @Interval(30_000)
  sweep(): void {
    this.sweeping.trigger();
  }
}

/** From a queued message to the receiver. */
export class NotificationsModule {
  static with(context: ProcessContext, keys: KeyPair): DynamicModule {
    const { database, environment, log, publicUrl } = context;
    const guard = createAddressGuard({ allowLoopback: environment.NACHTWACHT_ALLOW_LOOPBACK });
    const sender = new DeliverySender({
      queue: new DeliveryQueueRepository(database),
      post: new ChannelPost({ publicUrl, guard }),
      unsealer: { open: (id, sealed) => unseal(keys, { purpose: 'channel', id, customerId: null }, sealed) },
      onError: (error, what) => {
        log.error({ err: error }, what);
      },
    });
    return {
      module: NotificationsModule,
      providers: [
        { provide: DeliverySender, useValue: sender },
        { provide: UntoldSweep, useValue: new UntoldSweep(createTeller(), new DeliveryTransactionsRepository(database)) },
        NotificationTicks,
      ],
    };
  }
}
