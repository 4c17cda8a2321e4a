import type { ReportDetails } from '@nachtwacht/domain';

/** ISO 8601 UTC, half open. */
export interface ReportedPeriod {
  readonly from: string;
  readonly to: string;
}

/** Port: what other parts of the product reckon of a month; a report says what their pages say. */
export abstract class ReckonedParts {
  /** @param month YYYY-MM */
  abstract of(
    customerId: string,
    month: string,
    period: ReportedPeriod,
  ): Promise<Pick<ReportDetails, 'availability' | 'hours' | 'work'>>;
}
