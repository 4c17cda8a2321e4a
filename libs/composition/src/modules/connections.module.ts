import {
  CollectorCatalogue,
  connectionControllers,
  connectionServices,
  ConnectionStore,
  ConnectionTestStore,
  FoundStore,
  PushReceiver,
} from '@nachtwacht/features-connections';
import {
  ConnectionsRepository,
  ConnectionTestsRepository,
  FoundRepository,
  PushReceiverRepository,
  type Database,
} from '@nachtwacht/persistence';
import { PublicAddress, Sealer } from '@nachtwacht/server-kit';
import type { DynamicModule } from '@nestjs/common';
import { CollectorCatalogueAdapter } from '../adapters/collector-catalogue.adapter';
import { SealerAdapter } from '../adapters/sealer.adapter';
import { bind } from './bind';

export interface ConnectionParts {
  readonly database: Database;
  /** The address people type, without a slash at its end. */
  readonly publicUrl: string;
}

/** How systems are reached: connections, what they hold, and where jobs report. */
export class ConnectionsModule {
  static with({ database, publicUrl }: ConnectionParts): DynamicModule {
    return {
      module: ConnectionsModule,
      controllers: connectionControllers,
      providers: [
        bind(ConnectionStore, new ConnectionsRepository(database)),
        bind(ConnectionTestStore, new ConnectionTestsRepository(database)),
        bind(FoundStore, new FoundRepository(database)),
        bind(PushReceiver, new PushReceiverRepository(database)),
        bind(CollectorCatalogue, new CollectorCatalogueAdapter()),
        bind(Sealer, new SealerAdapter(database)),
        bind(PublicAddress, { of: (path) => `${publicUrl.replace(/\/$/, '')}${path}` }),
        ...connectionServices,
      ],
    };
  }
}
