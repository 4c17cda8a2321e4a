import { dayText } from './day-text';
import { minutesText } from './minutes-text';
import type { ReportAnswer } from './report-body';
import type { ReportDetails } from './report-details';
import { answerOf, finding, type Finding } from './sentence';
import type { ReportTotals } from './totals';

type Totals = NonNullable<ReportTotals['hours']>;

/** From four fifths of what there was, people want to know before it is gone. */
const MUCH = 80;

/** "How many hours are left?" */
export function answerHours(
  { hours }: ReportDetails,
  { hours: totals, hoursEmptyAt }: ReportTotals,
): ReportAnswer {
  if (hours === null || totals === null)
    return answerOf([
      finding('grey', 'hours-not-agreed', 'Er zijn geen uren afgesproken.', 'No hours were agreed.'),
    ]);
  if (hours.plan === 'all-in')
    return answerOf([
      finding(
        'green',
        'hours-all-in',
        `Alle werk valt binnen de afspraak; deze maand was dat ${minutesText(totals.rawMinutes, 'nl')}.`,
        `All work is included; this month it was ${minutesText(totals.rawMinutes, 'en')}.`,
      ),
    ]);
  const had = totals.openingMinutes + totals.grantedMinutes;
  if (had === 0 && totals.budgetMinutes === null) return answerOf(billedOnly(totals));
  return answerOf([...used(totals), ...short(totals), ...ends(totals, hoursEmptyAt)]);
}

function billedOnly({ chargedMinutes }: Totals): Finding[] {
  return [
    finding(
      'grey',
      'hours-billed',
      `Er is geen urenbundel; ${minutesText(chargedMinutes, 'nl')} werk staat op een factuur.`,
      `There is no bundle of hours; ${minutesText(chargedMinutes, 'en')} of work is billed.`,
    ),
  ];
}

function used(totals: Totals): Finding[] {
  const { openingMinutes, grantedMinutes, consumedMinutes, settledMinutes, closingMinutes } = totals;
  const had = openingMinutes + grantedMinutes;
  const went = consumedMinutes + settledMinutes;
  return [
    finding(
      went * 100 >= had * MUCH ? 'orange' : 'green',
      'hours-used',
      `Van ${minutesText(had, 'nl')} is ${minutesText(went, 'nl')} gebruikt; ${minutesText(closingMinutes, 'nl')} blijft staan.`,
      `Of ${minutesText(had, 'en')}, ${minutesText(went, 'en')} was used; ${minutesText(closingMinutes, 'en')} stays.`,
    ),
    ...(totals.expiredMinutes > 0
      ? [
          finding(
            'green',
            'hours-expired',
            `${minutesText(totals.expiredMinutes, 'nl')} is ongebruikt vervallen.`,
            `${minutesText(totals.expiredMinutes, 'en')} expired unused.`,
          ),
        ]
      : []),
  ];
}

function short({ billedMinutes, owedMinutes, owedAfterMinutes }: Totals): Finding[] {
  return [
    ...(billedMinutes > 0
      ? [
          finding(
            'red',
            'hours-billed-beyond',
            `${minutesText(billedMinutes, 'nl')} werk paste niet in de uren en staat op een factuur.`,
            `${minutesText(billedMinutes, 'en')} of work did not fit into the hours and is billed.`,
          ),
        ]
      : []),
    ...(owedMinutes > 0 || owedAfterMinutes > 0
      ? [
          finding(
            'red',
            'hours-owed',
            `${minutesText(owedAfterMinutes, 'nl')} gaat af van de uren die nog komen.`,
            `${minutesText(owedAfterMinutes, 'en')} will be taken from the hours that come next.`,
          ),
        ]
      : []),
  ];
}

function ends({ closingMinutes }: Totals, emptyAt: string | null): Finding[] {
  if (emptyAt === null || closingMinutes <= 0) return [];
  return [
    finding(
      'green',
      'hours-empty-on',
      `In het tempo van deze maand zijn ze op ${dayText(emptyAt, 'nl')} op.`,
      `At this month’s pace they are used up on ${dayText(emptyAt, 'en')}.`,
    ),
  ];
}
