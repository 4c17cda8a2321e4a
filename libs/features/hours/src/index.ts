import { EntriesController } from './entries.controller';
import { HoursImportService } from './hours-import.service';
import { LedgerController } from './ledger.controller';

export * from './hours-store';
/** Every port that these ask for needs a provider. */
export const hoursControllers = [EntriesController, LedgerController];
export const hoursServices = [HoursImportService];
