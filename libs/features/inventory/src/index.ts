import { AssetDetailService } from './assets/asset-detail.service';
import { AssetsController } from './assets/assets.controller';
import { CustomersController } from './customers/customers.controller';
import { ImportService } from './imports/import.service';
import { ImportsController } from './imports/imports.controller';
import { SearchController } from './search/search.controller';
import { ServicesController } from './services/services.controller';
import { SitesController } from './sites/sites.controller';

export { AspectCatalogue, type AspectDescription } from './assets/aspect-catalogue';
export { AssetDetailStore, AssetStore, MetricStore, TransitionStore } from './assets/asset-store';
export { CustomerStore } from './customers/customer-store';
export { ImportStore } from './imports/import-store';
export { ProgressSink } from './imports/progress-sink';
export { SearchIndex } from './search/search-index';
export { ServiceStore } from './services/service-store';
export { SiteStore } from './sites/site-store';

export const inventoryControllers = [
  AssetsController,
  CustomersController,
  ImportsController,
  SearchController,
  ServicesController,
  SitesController,
];
/** Besides these, every port that is exported here needs a provider. */
export const inventoryServices = [AssetDetailService, ImportService];
