/** What a report is about. */
export interface ReportCover {
  readonly customer: { readonly id: string; readonly name: string; readonly code: string };
  /** YYYY-MM */
  readonly month: string;
  /** Half open, ISO 8601 UTC: a month has 743, 744 or 745 hours. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  /** null: nothing was agreed in writing here. */
  readonly agreementVersion: number | null;
  readonly dataAsOf: string;
  /** 1 for the first; each correction is one more. */
  readonly revision: number;
  /** Why there is a correction; null for the first. */
  readonly correction: string | null;
  readonly generator: string;
}
