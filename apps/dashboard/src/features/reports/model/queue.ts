import type { ReportChange, ReportSummary } from '@nachtwacht/contracts';

export const QUEUE_STATES = ['making', 'draft', 'checked', 'published', 'read'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** Where a report is on its way, as the queue shows it. */
export function queueState({ state, isBuilt, receipts }: ReportSummary): QueueState {
  if (state === 'published') return receipts.some(({ kind }) => kind === 'read') ? 'read' : 'published';
  return isBuilt ? state : 'making';
}

/** While drafts are being made: how many of the newest month that is on its way are. null where none waits. */
export function progressOf(
  reports: readonly ReportSummary[],
): { readonly month: string; readonly done: number; readonly total: number } | null {
  const month = reports
    .filter((report) => queueState(report) === 'making')
    .map((report) => report.month)
    .sort()
    .at(-1);
  if (month === undefined) return null;
  const those = reports.filter((report) => report.month === month);
  return { month, done: those.filter(({ isBuilt }) => isBuilt).length, total: those.length };
}

/** What asks for a person first; then the newest month. */
export function inOrder(reports: readonly ReportSummary[]): ReportSummary[] {
  const rank = (report: ReportSummary) => ['draft', 'checked', 'making'].indexOf(queueState(report)) >>> 0;
  return reports.toSorted(
    (a, b) => rank(a) - rank(b) || (a.month < b.month ? 1 : a.month > b.month ? -1 : 0),
  );
}

/** Sentences are in both languages; one of them is enough to be read. Numbers and lights as they are. */
export function readable(
  changes: readonly ReportChange[],
  language: 'nl' | 'en',
): { readonly path: string; readonly before: string; readonly after: string }[] {
  const other = language === 'nl' ? '.en' : '.nl';
  return changes
    .filter(({ path }) => !path.endsWith(other) && !path.endsWith('.code'))
    .map(({ path, before, after }) => ({
      path,
      before: plain(before, language),
      after: plain(after, language),
    }));
}

function plain(json: string | null, language: 'nl' | 'en'): string {
  if (json === null) return '–';
  const value: unknown = JSON.parse(json);
  if (typeof value === 'object' && value !== null) {
    const said: unknown = (value as Readonly<Record<string, unknown>>)[language];
    return typeof said === 'string' ? said : json;
  }
  if (value === null) return '–';
  return typeof value === 'string' ? value : json;
}
