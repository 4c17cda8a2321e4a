import {
  ChannelCatalogue,
  channelControllers,
  channelServices,
  ChannelStore,
} from '@nachtwacht/features-notifications';
import { ChannelsRepository, type Database } from '@nachtwacht/persistence';
import { Sealer } from '@nachtwacht/server-kit';
import type { DynamicModule } from '@nestjs/common';
import { ChannelCatalogueAdapter } from '../adapters/channel-catalogue.adapter';
import { SealerAdapter } from '../adapters/sealer.adapter';
import { bind } from './bind';

/** Who is told: the channels as people set them up. The messages go out of the worker. */
export class ChannelsModule {
  static with({ database }: { readonly database: Database }): DynamicModule {
    return {
      module: ChannelsModule,
      controllers: channelControllers,
      providers: [
        bind(ChannelStore, new ChannelsRepository(database)),
        bind(ChannelCatalogue, new ChannelCatalogueAdapter()),
        bind(Sealer, new SealerAdapter(database)),
        ...channelServices,
      ],
    };
  }
}
