import {
  DraftsService,
  DraftStore,
  LookStore,
  reportControllers,
  reportServices,
  ReckonedParts,
  ReportStore,
} from '@nachtwacht/features-reports';
import { ReportDraftsRepository, ReportLookRepository, ReportsRepository } from '@nachtwacht/persistence';
import { Budgets } from '@nachtwacht/server-kit';
import type { DynamicModule } from '@nestjs/common';
import { budgetsOf } from '../adapters/budgets.adapter';
import { ReckonedPartsAdapter } from '../adapters/reckoned-parts.adapter';
import type { ProcessContext } from '../process-context';

class ReportsRestModule {}

/** Monthly reports: drafts in a worker, checking and publishing in a process that answers browsers. */
export class ReportsModule {
  static forWorker({ database }: Pick<ProcessContext, 'database'>): DynamicModule {
    const providers = [
      { provide: DraftStore, useValue: new ReportDraftsRepository(database) satisfies DraftStore },
      { provide: ReckonedParts, useValue: new ReckonedPartsAdapter(database) },
      DraftsService,
    ];
    return { module: ReportsModule, providers, exports: providers };
  }

  static forRest({ database }: Pick<ProcessContext, 'database'>): DynamicModule {
    return {
      module: ReportsRestModule,
      controllers: [...reportControllers],
      providers: [
        { provide: ReportStore, useValue: new ReportsRepository(database) satisfies ReportStore },
        { provide: LookStore, useValue: new ReportLookRepository(database) satisfies LookStore },
        { provide: Budgets, useValue: budgetsOf(database) },
        ...reportServices,
      ],
    };
  }
}
