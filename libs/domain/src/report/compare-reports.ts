import type { ReportBody } from './report-body';
import { differences } from './recompute-report';
import type { ReportDifference } from './report-difference';

/** What the later report says otherwise on its first page, cover and totals: with last month, or with an earlier version. */
export function compareReports(earlier: ReportBody, later: ReportBody): ReportDifference[] {
  return differences(shown(earlier), shown(later));
}

/** By the name of the job or service: a list that became longer moves its lines otherwise. */
function shown({ firstPage, totals }: ReportBody) {
  const { backups, availability, ...rest } = totals;
  return {
    firstPage,
    totals: {
      ...rest,
      backups: { ...backups, jobs: byName(backups.jobs, ({ job }) => job) },
      availability: availability && byName(availability, ({ service }) => service),
    },
  };
}

function byName<T>(lines: readonly T[], nameOf: (line: T) => string): Record<string, T> {
  return Object.fromEntries(lines.map((line) => [nameOf(line), line]));
}
