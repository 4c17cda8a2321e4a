import type { ReportCover } from './report-cover';
import type { ReportDetails } from './report-details';
import type { ReportTotals } from './totals';

/** A traffic light. `grey`: it is not known, or was not agreed; that is never green. */
export const REPORT_LIGHTS = ['red', 'orange', 'grey', 'green'] as const;
export type ReportLight = (typeof REPORT_LIGHTS)[number];

/** What a report says as a rule found it, and how it reads. */
export interface ReportSentence {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
}

export interface ReportAnswer {
  readonly light: ReportLight;
  readonly sentences: readonly ReportSentence[];
}

/** The four questions of the owner. */
export const REPORT_QUESTIONS = ['safe', 'agreements', 'decisions', 'hours'] as const;
export type ReportQuestion = (typeof REPORT_QUESTIONS)[number];

/** The JSON twin: everything a report says, with what it follows from. */
export interface ReportBody {
  readonly v: 1;
  readonly cover: ReportCover;
  readonly firstPage: Readonly<Record<ReportQuestion, ReportAnswer>>;
  readonly totals: ReportTotals;
  readonly details: ReportDetails;
}
