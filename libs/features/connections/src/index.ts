import { CollectorsController } from './collectors/collectors.controller';
import { ConnectionsController } from './connections/connections.controller';
import { ConnectionsService } from './connections/connections.service';
import { PushAddresses } from './connections/push-addresses';
import { FoundController } from './found/found.controller';
import { MailIntakeService } from './mail/mail-intake.service';
import { MailReportsController } from './mail/mail-reports.controller';
import { MailReportsService } from './mail/mail-reports.service';
import { PushController } from './push/push.controller';
import { ConnectionTestsController } from './tests/tests.controller';

export { CollectorCatalogue } from './collectors/collector-catalogue';
export { ConnectionStore } from './connections/connection-store';
export { FoundStore } from './found/found-store';
export { MailHost } from './mail/mail-address';
export { MailIntakeService } from './mail/mail-intake.service';
export { MailReader } from './mail/mail-reader';
export { MailStore, type StoredMail } from './mail/mail-store';
export { PushReceiver } from './push/push-receiver';
export { ConnectionTestStore } from './tests/test-store';

export const connectionControllers = [
  CollectorsController,
  ConnectionsController,
  ConnectionTestsController,
  FoundController,
  MailReportsController,
  PushController,
];
/** Besides these, every port that is exported here needs a provider, and so do Sealer and PublicAddress. */
export const connectionServices = [ConnectionsService, MailIntakeService, MailReportsService, PushAddresses];
