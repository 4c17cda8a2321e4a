import { answerAgreements } from './answer-agreements';
import { answerDecisions } from './answer-decisions';
import { answerHours } from './answer-hours';
import { answerSafe } from './answer-safe';
import type { ReportBody } from './report-body';
import type { ReportCover } from './report-cover';
import type { ReportDetails } from './report-details';
import { totalsOf } from './totals';

/** The same inputs give the same body, whenever and wherever it is built. */
export function buildReport(cover: ReportCover, details: ReportDetails): ReportBody {
  const totals = totalsOf(cover, details);
  return {
    v: 1,
    cover,
    firstPage: {
      safe: answerSafe(cover, details, totals),
      agreements: answerAgreements(details, totals),
      decisions: answerDecisions(cover, details, totals),
      hours: answerHours(details, totals),
    },
    totals,
    details,
  };
}
