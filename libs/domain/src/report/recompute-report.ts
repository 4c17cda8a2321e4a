import { buildReport } from './build-report';
import { detailFaults } from './detail-faults';
import type { ReportBody } from './report-body';
import type { ReportDifference } from './report-difference';

/**
 * Every light, sentence and number of the first page and the totals anew from the details, and whether these add up
 * themselves: where the body says otherwise.
 */
export function recomputeReport(body: ReportBody): ReportDifference[] {
  const { firstPage, totals } = buildReport(body.cover, body.details);
  return [
    ...differences({ firstPage: body.firstPage, totals: body.totals }, { firstPage, totals }),
    ...detailFaults(body.details),
  ];
}

/** By name, leaf by leaf; a value that one of both lacks is undefined there. */
export function differences(stated: unknown, follows: unknown, path = ''): ReportDifference[] {
  if (Object.is(stated, follows)) return [];
  if (!isBranch(stated) || !isBranch(follows) || Array.isArray(stated) !== Array.isArray(follows))
    return [{ path, stated, follows }];
  const names = [...new Set([...Object.keys(stated), ...Object.keys(follows)])].sort();
  return names.flatMap((name) =>
    differences(stated[name], follows[name], path === '' ? name : `${path}.${name}`),
  );
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
