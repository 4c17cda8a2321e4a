import {
  portalControllers,
  PortalReckonings,
  portalServices,
  PortalSettingsStore,
  PortalStore,
  PortalWordStore,
} from '@nachtwacht/features-portal';
import { PortalRepository, PortalSettingsRepository, PortalWordsRepository } from '@nachtwacht/persistence';
import { Budgets } from '@nachtwacht/server-kit';
import type { DynamicModule } from '@nestjs/common';
import { budgetsOf } from '../adapters/budgets.adapter';
import { portalReckoningsOf } from '../adapters/portal-reckonings.adapter';
import type { ProcessContext } from '../process-context';

/** The customers' own program. */
export class PortalModule {
  static forRest({ database }: Pick<ProcessContext, 'database'>): DynamicModule {
    return {
      module: PortalModule,
      controllers: [...portalControllers],
      providers: [
        { provide: PortalStore, useValue: new PortalRepository(database) satisfies PortalStore },
        { provide: PortalWordStore, useValue: new PortalWordsRepository(database) satisfies PortalWordStore },
        {
          provide: PortalSettingsStore,
          useValue: new PortalSettingsRepository(database) satisfies PortalSettingsStore,
        },
        { provide: PortalReckonings, useValue: portalReckoningsOf(database) },
        { provide: Budgets, useValue: budgetsOf(database) },
        ...portalServices,
      ],
    };
  }
}
