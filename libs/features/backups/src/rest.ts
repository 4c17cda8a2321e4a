import { CheckController } from './check/check.controller';
import { CheckService } from './check/check.service';
import { DutyController } from './duty/duty.controller';
import { DutyService } from './duty/duty.service';

export const backupControllers = [CheckController, DutyController];
export const backupServices = [CheckService, DutyService];
