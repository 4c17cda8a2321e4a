import { Database } from '@nachtwacht/persistence';
import { PulseHub } from '@nachtwacht/server-kit';
import type { DynamicModule } from '@nestjs/common';
import type { ProcessContext } from '../process-context';
import { CONTEXT, LOG } from './tokens';

/** What every process has. */
export class CoreModule {
  static with(context: ProcessContext): DynamicModule {
    const providers = [
      { provide: CONTEXT, useValue: context },
      { provide: Database, useValue: context.database },
      { provide: PulseHub, useValue: context.pulse },
      { provide: LOG, useValue: context.log },
    ];
    return { module: CoreModule, global: true, providers, exports: providers };
  }
}
