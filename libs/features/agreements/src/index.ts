import { AgreementsController } from './agreements.controller';
import { ServiceCatalogueController } from './service-catalogue.controller';
import { SubscriptionsController } from './subscriptions.controller';

export * from './agreement-store';
/** Every port that these ask for needs a provider. */
export const agreementControllers = [
  AgreementsController,
  SubscriptionsController,
  ServiceCatalogueController,
];
