import { CatalogueController } from './catalogue/catalogue.controller';
import { LaneController } from './lane/lane.controller';
import { LaneService } from './lane/lane.service';
import { VersionsController } from './versions/versions.controller';

/** Every port that these ask for needs a provider. */
export const updateControllers = [LaneController, VersionsController, CatalogueController];
export const updateServices = [LaneService];
