import { Database } from '@nachtwacht/persistence';
import { PulseHub } from '@nachtwacht/server-kit';
import {
  Inject,
  Injectable,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { ProcessContext } from '../process-context';
import { CONTEXT, DUE, LOG } from './tokens';

/** Hears what other processes wrote, as long as this one runs. */
@Injectable()
class Signals implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(CONTEXT) private readonly context: ProcessContext) {}

  onApplicationBootstrap(): Promise<void> {
    return this.context.signals.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.context.signals.stop();
  }
}

/** What every process has. */
export class CoreModule {
  static with(context: ProcessContext): DynamicModule {
    const providers = [
      { provide: CONTEXT, useValue: context },
      { provide: Database, useValue: context.database },
      { provide: PulseHub, useValue: context.pulse },
      { provide: DUE, useValue: context.due },
      { provide: LOG, useValue: context.log },
      Signals,
    ];
    return { module: CoreModule, global: true, providers, exports: providers };
  }
}
