import { CheckController } from './check/check.controller';
import { CheckService } from './check/check.service';
import { DutyController } from './duty/duty.controller';
import { DutyService } from './duty/duty.service';
import { BackupJobsController } from './jobs/jobs.controller';
import { BackupOverviewService } from './jobs/overview.service';
import { PromisesController } from './promises/promises.controller';
import { RegisterController } from './register/register.controller';
import { RegisterService } from './register/register.service';

/** Every port that these ask for needs a provider. */
export const backupControllers = [
  CheckController,
  DutyController,
  BackupJobsController,
  PromisesController,
  RegisterController,
];
export const backupServices = [CheckService, DutyService, BackupOverviewService, RegisterService];
