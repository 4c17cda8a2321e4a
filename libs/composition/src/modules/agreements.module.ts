import {
  agreementControllers,
  AgreementStore,
  ServiceCatalogueStore,
  SubscriptionStore,
} from '@nachtwacht/features-agreements';
import {
  AgreementsRepository,
  ServiceCatalogueRepository,
  SubscriptionsRepository,
} from '@nachtwacht/persistence';
import type { DynamicModule } from '@nestjs/common';
import type { ProcessContext } from '../process-context';

/** Agreements, what is sold by them, and the catalogue, for a process that answers browsers. */
export class AgreementsModule {
  static forRest({ database }: Pick<ProcessContext, 'database'>): DynamicModule {
    return {
      module: AgreementsModule,
      controllers: [...agreementControllers],
      providers: [
        { provide: AgreementStore, useValue: new AgreementsRepository(database) satisfies AgreementStore },
        {
          provide: SubscriptionStore,
          useValue: new SubscriptionsRepository(database) satisfies SubscriptionStore,
        },
        {
          provide: ServiceCatalogueStore,
          useValue: new ServiceCatalogueRepository(database) satisfies ServiceCatalogueStore,
        },
      ],
    };
  }
}
