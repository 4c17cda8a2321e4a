import type { Language } from '../../wording/language';
import { statusText } from '../../wording/statuses';
import { clockText, secondsText } from '../minutes-text';
import type { ReportClockTotals } from '../work-totals';
import type { ReportClock } from '../work-details';
import { decimals, MISSING, type ReportTable, type TableWriter } from './report-table';

const hours = (ms: number | null) => (ms === null ? MISSING : clockText(Math.floor(ms / 60_000)));

export function incidentTable({ body, language, words, moment, table }: TableWriter): ReportTable {
  const { from, to } = body.cover;
  return table(
    'incidents',
    'incidents',
    [5],
    body.details.incidents.map(({ asset, worst, openedAt, takenAt, closedAt }) => [
      asset,
      statusText(worst, language),
      moment(openedAt),
      moment(takenAt),
      moment(closedAt, words.open),
      secondsText(Date.parse(closedAt ?? to) - Date.parse(openedAt < from ? from : openedAt)),
    ]),
  );
}

export function workTables({ body, language, words, moment, table }: TableWriter): ReportTable[] {
  const clock = ({ elapsedMs, targetMs, outcome }: ReportClock) => [
    `${hours(elapsedMs)} / ${hours(targetMs)}`,
    words.outcomes[outcome],
  ];
  return [
    table(
      'clocks',
      'work',
      [1, 2, 3, 4, 5, 6, 7],
      body.totals.work?.byPriority.map(({ priority, count, response, resolution }) => [
        priority,
        count,
        ...summary(response, language),
        ...summary(resolution, language),
      ]) ?? null,
    ),
    table(
      'work',
      'work',
      [4, 6],
      body.details.work?.map(({ reference, title, priority, openedAt, closedAt, response, resolution }) => [
        `${reference} ${title}`,
        priority,
        moment(openedAt),
        moment(closedAt, words.open),
        ...clock(response),
        ...clock(resolution),
      ]) ?? null,
    ),
  ];
}

/** `3 / 4 (75.00 %)`: kept of decided. */
function summary(
  { kept, broken, keptPer10000, medianMs, worstMs }: ReportClockTotals,
  language: Language,
): string[] {
  const share = keptPer10000 === null ? '' : ` (${decimals(keptPer10000 / 100, 2, language)} %)`;
  return [`${String(kept)} / ${String(kept + broken)}${share}`, hours(medianMs), hours(worstMs)];
}
