import { IncidentsController } from './acknowledge/incidents.controller';
import { MaintenanceController } from './maintenance/maintenance.controller';

export { AcknowledgementStore } from './acknowledge/acknowledgement-store';
export { MaintenanceStore } from './maintenance/maintenance-store';

/** Every port that is exported here needs a provider. */
export const incidentControllers = [IncidentsController, MaintenanceController];
