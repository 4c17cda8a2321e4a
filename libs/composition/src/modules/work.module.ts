import {
  WorkController,
  WorkService,
  WorkStore,
  WorkWarningService,
  WorkWarningStore,
} from '@nachtwacht/features-work';
import { WorkRepository } from '@nachtwacht/persistence';
import type { DynamicModule } from '@nestjs/common';
import type { ProcessContext } from '../process-context';

class WorkRestModule {}

/** Work items: warnings in a worker, lists and steps in a process that answers browsers. */
export class WorkModule {
  static forWorker({ database }: Pick<ProcessContext, 'database'>): DynamicModule {
    const providers = [
      { provide: WorkWarningStore, useValue: new WorkRepository(database) satisfies WorkWarningStore },
      WorkWarningService,
    ];
    return { module: WorkModule, providers, exports: providers };
  }

  static forRest({ database }: Pick<ProcessContext, 'database'>): DynamicModule {
    return {
      module: WorkRestModule,
      controllers: [WorkController],
      providers: [
        { provide: WorkStore, useValue: new WorkRepository(database) satisfies WorkStore },
        WorkService,
      ],
    };
  }
}
