import type { ReportCover, ReportDetails } from '@nachtwacht/domain';

/** A report that has to be built. */
export interface DueReport {
  readonly customer: ReportCover['customer'];
  /** YYYY-MM */
  readonly month: string;
  readonly timeZone: string;
  readonly revision: number;
  readonly correction: string | null;
  readonly dataAsOf: string;
}

/** Days of the month and moments, half open. */
export interface DuePeriod {
  readonly firstDay: string;
  readonly nextDay: string;
  readonly from: string;
  readonly to: string;
}

export interface DraftRule {
  period(due: DueReport): DuePeriod;
  /** What other parts of the product reckon. */
  parts(due: DueReport, period: DuePeriod): Promise<Pick<ReportDetails, 'availability' | 'hours' | 'work'>>;
  /** @returns the canonical text of the body */
  body(due: DueReport, period: DuePeriod, agreementVersion: number | null, details: ReportDetails): string;
}

/** Port: drafts of reports. */
export abstract class DraftStore {
  /** For each customer whose month is over. @returns how many were opened */
  abstract open(): Promise<number>;
  /** One, in one transaction. @returns false when none waits */
  abstract buildNext(rule: DraftRule): Promise<boolean>;
}
