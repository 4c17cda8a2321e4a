import { PortalController } from './look/portal.controller';
import { PortalService } from './look/portal.service';
import { PortalPromisesController } from './promises/promises.controller';
import { PortalPromisesService } from './promises/promises.service';
import { PortalSettingsController } from './settings/portal-settings.controller';
import { PortalWordsController } from './words/words.controller';
import { PortalWordsService } from './words/words.service';

/** Every port that these ask for needs a provider. */
export const portalControllers = [
  PortalController,
  PortalPromisesController,
  PortalWordsController,
  PortalSettingsController,
];
export const portalServices = [PortalService, PortalPromisesService, PortalWordsService];
