import { SYSTEM, type ReportDetails } from '@nachtwacht/domain';
import { AvailabilityService } from '@nachtwacht/features-availability';
import type { ReckonedParts, ReportedPeriod } from '@nachtwacht/features-reports';
import {
  AvailabilityRepository,
  HoursRepository,
  WorkRepository,
  type Database,
} from '@nachtwacht/persistence';
import { toReportAvailability } from './report-parts/to-report-availability';
import { toReportHours } from './report-parts/to-report-hours';
import { toReportWork } from './report-parts/to-report-work';

export class ReckonedPartsAdapter implements ReckonedParts {
  private readonly availability: AvailabilityService;
  private readonly hours: HoursRepository;
  private readonly work: WorkRepository;

  constructor(database: Database) {
    this.availability = new AvailabilityService(new AvailabilityRepository(database));
    this.hours = new HoursRepository(database);
    this.work = new WorkRepository(database);
  }

  async of(
    customerId: string,
    month: string,
    { from, to }: ReportedPeriod,
  ): Promise<Pick<ReportDetails, 'availability' | 'hours' | 'work'>> {
    const measured = await this.availability.availabilityOf(SYSTEM, customerId, month);
    // As the customer may see it: what is not released is nobody's but ours.
    const statement = await this.hours.statementOf(SYSTEM, customerId, month, true);
    const { works, versions } = await this.work.within(SYSTEM, customerId, from, to);
    return {
      availability: toReportAvailability(measured),
      hours: toReportHours(statement),
      work: toReportWork(works, versions, { from: Date.parse(from), to: Date.parse(to) }),
    };
  }
}
