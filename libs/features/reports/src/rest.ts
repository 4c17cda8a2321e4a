import { ReportFilesService } from './files/report-files.service';
import { PublishedReportsController } from './published/published.controller';
import { PublishedReportsService } from './published/published.service';
import { LookController } from './reports/look.controller';
import { ReportsController } from './reports/reports.controller';
import { ReportsService } from './reports/reports.service';

/** Every port that these ask for needs a provider. */
export const reportControllers = [ReportsController, LookController, PublishedReportsController];
export const reportServices = [ReportsService, ReportFilesService, PublishedReportsService];
