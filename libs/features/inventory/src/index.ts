import { AssetDetailService } from './assets/asset-detail.service';
import { AssetsController } from './assets/assets.controller';
import { CoverageController } from './coverage/coverage.controller';
import { CoverageService } from './coverage/coverage.service';
import { CustomersController } from './customers/customers.controller';
import { HardwareController } from './hardware/hardware.controller';
import { HardwareService } from './hardware/hardware.service';
import { ImportService } from './imports/import.service';
import { ImportsController } from './imports/imports.controller';
import { RemovedPartsController } from './parts/removed-parts.controller';
import { SearchController } from './search/search.controller';
import { ServicesController } from './services/services.controller';
import { SitesController } from './sites/sites.controller';

export { AspectCatalogue } from './assets/aspect-catalogue';
export { AssetDetailStore, AssetStore, MetricStore, TransitionStore } from './assets/asset-store';
export { CoverageStore, ReportableAspects } from './coverage/coverage-store';
export { CustomerStore } from './customers/customer-store';
export { HardwareStore } from './hardware/hardware-store';
export { ImportStore } from './imports/import-store';
export { ProgressSink } from './imports/progress-sink';
export { RemovedPartStore } from './parts/removed-part-store';
export { SearchIndex } from './search/search-index';
export { ServiceStore } from './services/service-store';
export { SiteStore } from './sites/site-store';

export const inventoryControllers = [
  AssetsController,
  CoverageController,
  CustomersController,
  HardwareController,
  ImportsController,
  RemovedPartsController,
  SearchController,
  ServicesController,
  SitesController,
];
/** Besides these, every port that is exported here needs a provider. */
export const inventoryServices = [AssetDetailService, CoverageService, HardwareService, ImportService];
