import type { AgreementTerms, WeekdayHours } from './terms';

/** What is wrong with terms, and where: a code per rule, which the form shows beside its field. */
export type TermsFlaw =
  | 'no-hours'
  | 'not-a-time'
  | 'ends-before-it-starts'
  | 'hours-overlap'
  | 'no-minutes'
  | 'thresholds-do-not-rise'
  | 'lot-order-incomplete'
  | 'priority-twice'
  | 'resolution-before-response'
  | 'service-twice'
  | 'share-out-of-range'
  | 'factor-out-of-range'
  | 'rounding-out-of-range'
  | 'months-out-of-range';

const MINUTES_OF_DAY = 24 * 60;
const SOURCES = 4;
const WHOLE = 100_000;
const MOST_FACTOR = 1000;
const MOST_MONTHS = 60;

/** The rules that terms break, each once; none: they can be signed. */
export function termsFlaws(terms: AgreementTerms): TermsFlaw[] {
  const { plan, thresholds, lotOrder, targets, availability, factors, rounding } = terms;
  const rules: [TermsFlaw, boolean][] = [
    ...hoursRules(terms.agreed.hours),
    ['no-minutes', plan.kind === 'included' && !isWithin(plan.minutes, 1, Number.MAX_SAFE_INTEGER)],
    ['thresholds-do-not-rise', !rises(thresholds)],
    ['lot-order-incomplete', lotOrder.length !== SOURCES || hasTwice(lotOrder)],
    ['priority-twice', hasTwice(targets.map(({ priority }) => priority))],
    [
      'resolution-before-response',
      targets.some(
        ({ responseMinutes, resolutionMinutes }) =>
          responseMinutes !== null && resolutionMinutes !== null && resolutionMinutes < responseMinutes,
      ),
    ],
    ['service-twice', hasTwice(availability.map(({ service }) => service))],
    ['share-out-of-range', availability.some(({ per100000 }) => !isWithin(per100000, 1, WHOLE))],
    [
      'factor-out-of-range',
      [...Object.values(factors), ...travelFactor(terms)].some(
        (percent) => !isWithin(percent, 0, MOST_FACTOR),
      ),
    ],
    [
      'rounding-out-of-range',
      !isWithin(rounding.stepMinutes, 1, MINUTES_OF_DAY) ||
        !isWithin(rounding.minimumMinutes, 0, MINUTES_OF_DAY),
    ],
    [
      'months-out-of-range',
      [terms.noticeMonths, terms.priceChangeMonths].some((months) => !isWithin(months, 0, MOST_MONTHS)),
    ],
  ];
  return rules.filter(([, broken]) => broken).map(([flaw]) => flaw);
}

function hoursRules(hours: readonly WeekdayHours[]): [TermsFlaw, boolean][] {
  const stretches = hours.map(({ weekday, from, to }) => ({
    weekday,
    from: minutesOf(from),
    to: minutesOf(to),
  }));
  const overlaps = stretches.some((one, index) =>
    stretches
      .slice(index + 1)
      .some((other) => one.weekday === other.weekday && one.from < other.to && other.from < one.to),
  );
  return [
    ['no-hours', hours.length === 0],
    ['not-a-time', stretches.some(({ from, to }) => Number.isNaN(from) || Number.isNaN(to))],
    ['ends-before-it-starts', stretches.some(({ from, to }) => to <= from)],
    ['hours-overlap', overlaps],
  ];
}

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Minutes after midnight; NaN for what is no time. */
function minutesOf(time: string): number {
  const match = TIME.exec(time);
  if (match === null) return Number.NaN;
  return match[1] === undefined ? MINUTES_OF_DAY : Number(match[1]) * 60 + Number(match[2]);
}

function travelFactor({ travel }: AgreementTerms): number[] {
  return travel.kind === 'none' ? [] : [travel.factorPercent];
}

function rises(numbers: readonly number[]): boolean {
  return numbers.every(
    (number, index) => isWithin(number, 1, MOST_FACTOR) && number > (numbers[index - 1] ?? 0),
  );
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function hasTwice(values: readonly unknown[]): boolean {
  return new Set(values).size < values.length;
}
