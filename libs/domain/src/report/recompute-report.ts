import { buildReport } from './build-report';
import { detailFaults } from './detail-faults';
import { REPORT_QUESTIONS, type ReportBody } from './report-body';
import type { ReportDifference } from './report-difference';

/**
 * Every light, sentence and number of the first page and the totals anew from the details, and whether these add up
 * themselves: where the body says otherwise. `frozen`: a published report keeps its words when a later program finds
 * better ones (its hash holds them), so of a sentence only what was found is asked.
 */
export function recomputeReport(
  body: ReportBody,
  words: 'as-built' | 'frozen' = 'as-built',
): ReportDifference[] {
  const shown = words === 'frozen' ? withoutWords : whole;
  return [
    ...differences(shown(body), shown(buildReport(body.cover, body.details))),
    ...detailFaults(body.details),
  ];
}

function whole({ firstPage, totals }: ReportBody) {
  return { firstPage, totals };
}

function withoutWords({ firstPage, totals }: ReportBody) {
  const found = REPORT_QUESTIONS.map((question) => {
    const { light, sentences } = firstPage[question];
    return [question, { light, sentences: sentences.map(({ code }) => code) }] as const;
  });
  return { firstPage: Object.fromEntries(found), totals };
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
