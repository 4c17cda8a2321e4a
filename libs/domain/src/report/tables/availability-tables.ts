import { secondsText } from '../minutes-text';
import type { ReportAvailability } from '../availability-details';
import { percentText, type ReportCell, type ReportTable, type TableWriter } from './report-table';

/** Of each service what was promised and measured, and everything that this rests on. */
export function availabilityTables({ body, language, words, moment, table }: TableWriter): ReportTable[] {
  const services = body.details.availability;
  const nameOf = ({ nameNl, nameEn }: ReportAvailability) => (language === 'nl' ? nameNl : nameEn);
  const names = new Map(services?.map((each) => [each.service, nameOf(each)]));
  const each = <T>(
    pick: (service: ReportAvailability) => readonly T[],
    row: (one: T) => readonly ReportCell[],
  ) => services?.flatMap((service) => pick(service).map((one) => [nameOf(service), ...row(one)])) ?? null;
  return [
    table(
      'availability',
      'availability',
      [1, 2, 3, 4, 5, 6],
      body.totals.availability?.map((line) => [
        names.get(line.service) ?? line.service,
        [...new Set(line.targetsPer100000)].map((target) => percentText(target, language)).join('; '),
        percentText(line.lowerPer100000, language),
        percentText(line.upperPer100000, language),
        percentText(line.coveragePer100000, language),
        secondsText(line.downMs),
        secondsText(line.unknownMs),
        words.verdicts[line.verdict],
      ]) ?? null,
    ),
    table(
      'outages',
      'availability',
      [3, 4],
      each(
        ({ outages }) => outages,
        ({ from, to, lastedMs, countedMs }) => [
          moment(from),
          moment(to, words.open),
          secondsText(lastedMs),
          secondsText(countedMs),
        ],
      ),
    ),
    table(
      'planned',
      'availability',
      [4],
      each(
        ({ works }) => works,
        ({ from, to, outcome, acceptedMs }) => [
          moment(from),
          moment(to),
          words.planned[outcome],
          secondsText(acceptedMs),
        ],
      ),
    ),
    table(
      'exclusions',
      'availability',
      [],
      each(
        ({ exclusions }) => exclusions,
        ({ from, to, type, reason, proposedBy, agreedBy }) => [
          moment(from),
          moment(to),
          `${words.excluded[type]}: ${reason}`,
          proposedBy,
          agreedBy,
        ],
      ),
    ),
  ];
}
