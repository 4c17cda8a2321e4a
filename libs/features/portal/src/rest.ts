import { PortalController } from './look/portal.controller';
import { PortalService } from './look/portal.service';
import { PortalSettingsController } from './settings/portal-settings.controller';
import { PortalWordsController } from './words/words.controller';
import { PortalWordsService } from './words/words.service';

/** Every port that these ask for needs a provider. */
export const portalControllers = [PortalController, PortalWordsController, PortalSettingsController];
export const portalServices = [PortalService, PortalWordsService];
