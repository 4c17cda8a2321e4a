import { buildReport } from './build-report';
import type { ReportBody } from './report-body';

export interface ReportDifference {
  /** `totals.backups.success` */
  readonly path: string;
  /** In the body, or in the earlier one of two. */
  readonly stated: unknown;
  /** From its details, or in the later one. */
  readonly follows: unknown;
}

/** Every light, sentence and number of the first page and the totals anew from the details: where the body says otherwise. */
export function recomputeReport(body: ReportBody): ReportDifference[] {
  const { firstPage, totals } = buildReport(body.cover, body.details);
  return differences({ firstPage: body.firstPage, totals: body.totals }, { firstPage, totals });
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
