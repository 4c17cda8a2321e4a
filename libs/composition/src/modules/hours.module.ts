import {
  CustomerNames,
  hoursControllers,
  hoursServices,
  HoursStore,
  TimerStore,
} from '@nachtwacht/features-hours';
import { CustomersRepository, HoursRepository, TimersRepository } from '@nachtwacht/persistence';
import type { DynamicModule } from '@nestjs/common';
import type { ProcessContext } from '../process-context';

class HoursRestModule {}

/** Time entries, lots and statements: granting in a worker, all else in a process that answers browsers. */
export class HoursModule {
  static forWorker({ database }: Pick<ProcessContext, 'database'>): DynamicModule {
    const providers = [{ provide: HoursRepository, useValue: new HoursRepository(database) }];
    return { module: HoursModule, providers, exports: providers };
  }

  static forRest({ database }: Pick<ProcessContext, 'database'>): DynamicModule {
    return {
      module: HoursRestModule,
      controllers: [...hoursControllers],
      providers: [
        { provide: HoursStore, useValue: new HoursRepository(database) satisfies HoursStore },
        { provide: TimerStore, useValue: new TimersRepository(database) satisfies TimerStore },
        { provide: CustomerNames, useValue: new CustomersRepository(database) satisfies CustomerNames },
        ...hoursServices,
      ],
    };
  }
}
