import {
  AspectCatalogue,
  AssetDetailStore,
  AssetStore,
  CustomerStore,
  ImportStore,
  inventoryControllers,
  inventoryServices,
  MetricStore,
  ProgressSink,
  SearchIndex,
  ServiceStore,
  SiteStore,
  TransitionStore,
} from '@nachtwacht/features-inventory';
import {
  AssetDetailRepository,
  AssetsRepository,
  CustomersRepository,
  ImportsRepository,
  MetricsRepository,
  SearchRepository,
  ServicesRepository,
  SitesRepository,
  TransitionsRepository,
  type Database,
} from '@nachtwacht/persistence';
import type { DynamicModule } from '@nestjs/common';
import { CollectorCatalogueAdapter } from '../adapters/collector-catalogue.adapter';
import { bind } from './bind';

export interface InventoryParts {
  readonly database: Database;
  readonly progress: ProgressSink;
}

/** Customers, sites, assets, their import and their search. */
export class InventoryModule {
  static with({ database, progress }: InventoryParts): DynamicModule {
    return {
      module: InventoryModule,
      controllers: inventoryControllers,
      providers: [
        bind(CustomerStore, new CustomersRepository(database)),
        bind(SiteStore, new SitesRepository(database)),
        bind(AssetStore, new AssetsRepository(database)),
        bind(AssetDetailStore, new AssetDetailRepository(database)),
        bind(TransitionStore, new TransitionsRepository(database)),
        bind(MetricStore, new MetricsRepository(database)),
        bind(AspectCatalogue, new CollectorCatalogueAdapter()),
        bind(ServiceStore, new ServicesRepository(database)),
        bind(SearchIndex, new SearchRepository(database)),
        bind(ImportStore, new ImportsRepository(database)),
        bind(ProgressSink, progress),
        ...inventoryServices,
      ],
    };
  }
}
