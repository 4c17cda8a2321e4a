import { formatDate } from '../../wording/format/format-dates';
import type { Language } from '../../wording/language';
import { dayText } from '../day-text';
import type { ReportHours, ReportHoursEntry } from '../hours-details';
import { clockText } from '../minutes-text';
import { decimals, MISSING, type ReportCell, type ReportTable, type TableWriter } from './report-table';

type Row = readonly ReportCell[];

/** The statement of hours: what there was, what became of it, and each line of work from the clock to the lots. */
export function hoursTables(writer: TableWriter): ReportTable[] {
  const { table } = writer;
  const { hours } = writer.body.details;
  return [
    table('hours', 'hours', [1], hours && summary(hours, writer)),
    table('lots', 'hours', [3, 4, 5, 6, 7, 8], hours && lots(hours, writer)),
    table(
      'entries',
      'hours',
      [4, 5, 6, 7],
      hours && hours.entries.flatMap((entry) => lines(entry, hours, writer)),
    ),
  ];
}

function summary({ closed }: ReportHours, { body, language, words, moment }: TableWriter): Row[] {
  const { hours: totals, hoursEmptyAt } = body.totals;
  if (totals === null) return [];
  const w = words.hours;
  const amounts: readonly [string, number, boolean?][] = [
    [w.opening, totals.openingMinutes],
    [w.granted, totals.grantedMinutes],
    [w.consumed, -totals.consumedMinutes],
    [w.settled, -totals.settledMinutes, true],
    [w.expired, -totals.expiredMinutes, true],
    [w.carried, -totals.carriedMinutes, true],
    [w.closing, totals.closingMinutes],
    [w.billed, totals.billedMinutes, true],
    [w.owedAfter, totals.owedAfterMinutes, true],
    [w.included, totals.includedMinutes, true],
  ];
  return [
    ...amounts
      .filter(([, minutes, isRare]) => isRare !== true || minutes !== 0)
      .map(([name, minutes]): Row => [name, clockText(minutes === 0 ? 0 : minutes)]),
    ...(hoursEmptyAt === null ? [] : [[w.emptyOn, dayText(hoursEmptyAt, language)]]),
    [w.closed, closed === null ? w.notClosed : moment(closed.at)],
  ];
}

function lots({ lots: all }: ReportHours, { words, day }: TableWriter): Row[] {
  return all.map((lot) => [
    words.lots[lot.source],
    day(lot.validFrom),
    day(lot.expires),
    clockText(lot.openingMinutes),
    clockText(lot.grantedMinutes),
    clockText(lot.consumedMinutes + lot.settledMinutes),
    clockText(lot.expiredMinutes),
    clockText(lot.carriedMinutes),
    clockText(lot.closingMinutes),
  ]);
}

/** A row for each step: parts of the day apart, then travel. What it was taken from stands with the first. */
function lines(entry: ReportHoursEntry, { lots: all }: ReportHours, { words, language }: TableWriter): Row[] {
  const { date, text, who, kind, parts, travel, correctionOf, chargedMinutes } = entry;
  const said = [text, ...(correctionOf === null ? [] : [words.correction(correctionOf)])]
    .filter((each) => each !== '')
    .join(' · ');
  const steps: Row[] = [
    ...parts.map(({ band, rawMinutes, roundedMinutes, factorPercent, minutes }): Row => [
      words.bands[band],
      clockText(rawMinutes),
      clockText(roundedMinutes),
      factorText(factorPercent, language),
      clockText(minutes),
    ]),
    ...(travel === null
      ? []
      : [
          [
            words.travel,
            clockText(travel.rawMinutes),
            clockText(travel.rawMinutes),
            factorText(travel.factorPercent, language),
            clockText(travel.minutes),
          ],
        ]),
    ...(kind === 'adjust' ? [[words.taken, MISSING, MISSING, MISSING, clockText(chargedMinutes)]] : []),
  ];
  const sources = new Map(all.map(({ id, source }) => [id, words.lots[source]]));
  const from = [
    ...entry.takenFrom.map(({ lot, minutes }) => `${sources.get(lot) ?? lot} ${clockText(minutes)}`),
    ...(['billed', 'owed', 'included'] as const).flatMap((kindOf) => {
      const minutes = entry[`${kindOf}Minutes`];
      return minutes > 0 ? [`${words.paid[kindOf]} ${clockText(minutes)}`] : [];
    }),
  ].join(', ');
  return steps.map((step, index) =>
    index === 0 ? [shortDay(date, language), said, who, ...step, from] : ['', '', '', ...step, ''],
  );
}

/** A day of the calendar is the same in every zone. */
const shortDay = (date: string, language: Language) =>
  formatDate(`${date}T12:00:00Z`, 'date', language, 'UTC');

/** 150: `× 1,50`. */
const factorText = (percent: number, language: Language) => `× ${decimals(percent / 100, 2, language)}`;
