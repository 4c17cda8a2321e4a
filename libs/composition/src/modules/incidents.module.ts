import { AcknowledgementStore, incidentControllers, MaintenanceStore } from '@nachtwacht/features-incidents';
import { IncidentsRepository, MaintenanceRepository, type Database } from '@nachtwacht/persistence';
import type { DynamicModule } from '@nestjs/common';
import { bind } from './bind';

/** What people do about incidents, and the work they plan. */
export class IncidentsModule {
  static with({ database }: { readonly database: Database }): DynamicModule {
    return {
      module: IncidentsModule,
      controllers: incidentControllers,
      providers: [
        bind(AcknowledgementStore, new IncidentsRepository(database)),
        bind(MaintenanceStore, new MaintenanceRepository(database)),
      ],
    };
  }
}
