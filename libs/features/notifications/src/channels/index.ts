import { ChannelsController } from './channels.controller';
import { ChannelsService } from './channels.service';

export { ChannelCatalogue } from './channel-catalogue';
export { ChannelStore } from './channel-store';

export const channelControllers = [ChannelsController];
/** Besides these, every port that is exported here needs a provider, and so does Sealer. */
export const channelServices = [ChannelsService];
