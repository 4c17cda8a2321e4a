import { formatDate } from '../wording/format/format-dates';
import { formatBytes } from '../wording/format/format-numbers';
import type { Language } from '../wording/language';
import { statusText } from '../wording/statuses';
import { minutesText, spanText } from './minutes-text';
import type { ReportBody } from './report-body';
import { REPORT_WORDS } from './report-words';

/** One section as rows of cells: on paper, as CSV. `null` rows: not agreed or not measured. */
export interface ReportTable {
  readonly name: keyof (typeof REPORT_WORDS)['nl']['columns'];
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[] | null;
}

/** Parts of 100,000 as a percentage with all its digits. */
const percent = (per: number | null) => (per === null ? '–' : `${(per / 1_000).toFixed(3)} %`);

/** Every section of a report in its order. */
export function reportTables(body: ReportBody, language: Language): ReportTable[] {
  const { details, totals, cover } = body;
  const words = REPORT_WORDS[language];
  const moment = (at: string | null, missing = '–') =>
    at === null ? missing : formatDate(at, 'date-time', language, cover.timeZone);
  const day = (at: string | null) => (at === null ? '–' : formatDate(at, 'date', language, cover.timeZone));
  const minutes = (count: number) => minutesText(count, language);
  const table = (
    name: ReportTable['name'],
    heading: keyof typeof words.headings,
    rows: ReportTable['rows'],
  ): ReportTable => ({ name, heading: words.headings[heading], columns: words.columns[name], rows });

  const names = new Map(details.backups.map(({ id, name }) => [id, name]));
  const services = new Map(
    details.availability?.map((each) => [each.service, language === 'nl' ? each.nameNl : each.nameEn]),
  );
  const targets = new Map(details.availability?.map((each) => [each.service, each.targetPer100000]));
  return [
    table(
      'backups',
      'backups',
      totals.backups.jobs.map((job) => [
        names.get(job.job) ?? job.job,
        job.expected,
        job.success,
        job.retry,
        job.warning,
        job.failed,
        job.missed,
        job.unknown + job.off,
        job.longestGapMs === null ? '–' : spanText(job.longestGapMs, language),
        job.lastBytes === null ? '–' : formatBytes(job.lastBytes, language),
      ]),
    ),
    table(
      'availability',
      'availability',
      totals.availability?.map((line) => [
        services.get(line.service) ?? line.service,
        percent(targets.get(line.service) ?? null),
        percent(line.lowerPer100000),
        percent(line.upperPer100000),
        percent(line.coveragePer100000),
        words.verdicts[line.verdict],
      ]) ?? null,
    ),
    table(
      'outages',
      'outages',
      details.availability?.flatMap(({ outages }) =>
        outages.map((each) => [
          each.asset,
          moment(each.from),
          moment(each.to, words.open),
          spanText(each.ms, language),
          each.excluded === null ? '' : `${each.excluded.reason} (${each.excluded.by})`,
        ]),
      ) ?? null,
    ),
    table(
      'incidents',
      'incidents',
      details.incidents.map((each) => [
        each.asset,
        moment(each.openedAt),
        moment(each.takenAt),
        moment(each.closedAt, words.open),
      ]),
    ),
    table(
      'work',
      'work',
      details.work?.map(({ title, priority, response, resolution }) => [
        title,
        priority,
        clock(response, language),
        clock(resolution, language),
      ]) ?? null,
    ),
    table(
      'updates',
      'updates',
      details.updates.map((each) => [
        each.asset,
        each.from ?? '–',
        each.target ?? '–',
        day(each.seenAt),
        day(each.dueAt),
        each.doneAt === null ? words.open : day(each.doneAt),
      ]),
    ),
    table(
      'devices',
      'devices',
      details.devices.map((each) => [each.asset, statusText(each.status, language), day(each.fullAt)]),
    ),
    table(
      'lots',
      'hours',
      details.hours?.lots.map((lot) => [
        lot.source,
        lot.validFrom,
        lot.expires ?? '–',
        minutes(lot.openingMinutes),
        minutes(lot.grantedMinutes),
        minutes(lot.expiredMinutes),
      ]) ?? null,
    ),
    table(
      'entries',
      'hours',
      details.hours?.entries.map((entry) => [
        entry.date,
        entry.text,
        entry.who,
        minutes(entry.rawMinutes),
        minutes(entry.roundedMinutes),
        `${String(entry.factorPercent)} %`,
        minutes(entry.chargedMinutes),
      ]) ?? null,
    ),
    table(
      'sold',
      'sold',
      details.sold.map((each) => [
        language === 'nl' ? each.nameNl : each.nameEn,
        each.quantity,
        each.watched,
        each.monitored && each.watched > 0 ? words.monitored.yes : words.monitored.no,
      ]),
    ),
  ];
}

function clock(
  of: { readonly usedMinutes: number; readonly targetMinutes: number } | null,
  language: Language,
): string {
  if (of === null) return '–';
  return `${minutesText(of.usedMinutes, language)} / ${minutesText(of.targetMinutes, language)}`;
}
