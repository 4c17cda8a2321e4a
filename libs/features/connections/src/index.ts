import { CollectorsController } from './collectors/collectors.controller';
import { ConnectionsController } from './connections/connections.controller';
import { ConnectionsService } from './connections/connections.service';
import { PushAddresses } from './connections/push-addresses';
import { FoundController } from './found/found.controller';
import { PushController } from './push/push.controller';
import { ConnectionTestsController } from './tests/tests.controller';

export { CollectorCatalogue } from './collectors/collector-catalogue';
export { ConnectionStore } from './connections/connection-store';
export { FoundStore } from './found/found-store';
export { PushReceiver } from './push/push-receiver';
export { ConnectionTestStore } from './tests/test-store';

export const connectionControllers = [
  CollectorsController,
  ConnectionsController,
  ConnectionTestsController,
  FoundController,
  PushController,
];
/** Besides these, every port that is exported here needs a provider, and so do Sealer and PublicAddress. */
export const connectionServices = [ConnectionsService, PushAddresses];
