import {
  availabilityControllers,
  availabilityServices,
  AvailabilityStore,
  ExclusionStore,
} from '@nachtwacht/features-availability';
import { AvailabilityRepository, ExclusionsRepository } from '@nachtwacht/persistence';
import type { DynamicModule } from '@nestjs/common';
import type { ProcessContext } from '../process-context';

/** How promises of availability are kept, and what is left out of the account. */
export class AvailabilityModule {
  static forRest({ database }: Pick<ProcessContext, 'database'>): DynamicModule {
    return {
      module: AvailabilityModule,
      controllers: [...availabilityControllers],
      providers: [
        {
          provide: AvailabilityStore,
          useValue: new AvailabilityRepository(database) satisfies AvailabilityStore,
        },
        { provide: ExclusionStore, useValue: new ExclusionsRepository(database) satisfies ExclusionStore },
        ...availabilityServices,
      ],
      exports: [...availabilityServices],
    };
  }
}
