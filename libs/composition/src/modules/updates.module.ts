import {
  DesiredVersionStore,
  LaneDueService,
  LaneDueStore,
  LaneStore,
  ReleaseKnowledgeStore,
  ReleaseStore,
  updateControllers,
  updateServices,
  UpdateTermsStore,
  VersionStore,
} from '@nachtwacht/features-updates';
import {
  DesiredVersionsRepository,
  LaneDueRepository,
  LaneRepository,
  ReleasesRepository,
  UpdateTermsRepository,
  VersionsRepository,
} from '@nachtwacht/persistence';
import { Budgets } from '@nachtwacht/server-kit';
import type { DynamicModule } from '@nestjs/common';
import { budgetsOf } from '../adapters/budgets.adapter';
import type { ProcessContext } from '../process-context';

class UpdatesRestModule {}

/** Versions and updates: following devices in a worker, the lane and the catalogue in a process that answers browsers. */
export class UpdatesModule {
  static forWorker({ database }: Pick<ProcessContext, 'database'>): DynamicModule {
    const releases = new ReleasesRepository(database);
    const providers = [
      { provide: LaneDueStore, useValue: new LaneDueRepository(database) satisfies LaneDueStore },
      LaneDueService,
      {
        provide: ReleaseKnowledgeStore,
        useValue: { knowledge: releases.knowledge.bind(releases) } satisfies ReleaseKnowledgeStore,
      },
    ];
    return { module: UpdatesModule, providers, exports: providers };
  }

  static forRest({ database }: Pick<ProcessContext, 'database'>): DynamicModule {
    return {
      module: UpdatesRestModule,
      controllers: [...updateControllers],
      providers: [
        { provide: LaneStore, useValue: new LaneRepository(database) satisfies LaneStore },
        { provide: VersionStore, useValue: new VersionsRepository(database) satisfies VersionStore },
        { provide: ReleaseStore, useValue: new ReleasesRepository(database) satisfies ReleaseStore },
        {
          provide: DesiredVersionStore,
          useValue: new DesiredVersionsRepository(database) satisfies DesiredVersionStore,
        },
        {
          provide: UpdateTermsStore,
          useValue: new UpdateTermsRepository(database) satisfies UpdateTermsStore,
        },
        { provide: Budgets, useValue: budgetsOf(database) },
        ...updateServices,
      ],
    };
  }
}
