import type { ReportCover } from './report-cover';
import type { ReportIncident } from './report-details';

export interface ReportIncidentTotals {
  readonly opened: number;
  readonly stillOpen: number;
  readonly critical: number;
  /** Nobody took it while it lasted. */
  readonly notTaken: number;
  readonly longestMs: number;
}

export function incidentTotals(
  { from, to }: ReportCover,
  incidents: readonly ReportIncident[],
): ReportIncidentTotals {
  const lasted = incidents.map(({ openedAt, closedAt }) => Date.parse(closedAt ?? to) - Date.parse(openedAt));
  return {
    opened: incidents.filter(({ openedAt }) => openedAt >= from).length,
    stillOpen: incidents.filter(({ closedAt }) => closedAt === null).length,
    critical: incidents.filter(({ worst }) => worst === 'critical').length,
    notTaken: incidents.filter(({ takenAt }) => takenAt === null).length,
    longestMs: Math.max(0, ...lasted),
  };
}
