import { minutesText } from './minutes-text';
import type { ReportAnswer } from './report-body';
import type { ReportCover } from './report-cover';
import type { ReportDetails } from './report-details';
import { answerOf, finding, type Finding } from './sentence';
import type { ReportTotals } from './totals';

/** Below a fifth of what there was, people want to know before it is gone. */
const LITTLE = 5;

/** "How many hours are left?" */
export function answerHours(
  _cover: ReportCover,
  { hours }: ReportDetails,
  { hours: totals }: ReportTotals,
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
  return answerOf(counted(hours.emptyOn, totals));
}

function counted(emptyOn: string | null, totals: NonNullable<ReportTotals['hours']>): Finding[] {
  const { openingMinutes, grantedMinutes, closingMinutes, overdrawnMinutes, chargedMinutes } = totals;
  const had = openingMinutes + grantedMinutes;
  const light = closingMinutes * LITTLE < had || closingMinutes <= 0 ? 'orange' : 'green';
  return [
    finding(
      light,
      'hours-left',
      `Er is ${minutesText(closingMinutes, 'nl')} over; deze maand is ${minutesText(chargedMinutes, 'nl')} gebruikt.`,
      `${minutesText(closingMinutes, 'en')} are left; this month ${minutesText(chargedMinutes, 'en')} were used.`,
    ),
    ...(overdrawnMinutes > 0
      ? [
          finding(
            'red',
            'hours-overdrawn',
            `Er is ${minutesText(overdrawnMinutes, 'nl')} meer gewerkt dan er uren waren.`,
            `${minutesText(overdrawnMinutes, 'en')} more were worked than there were hours.`,
          ),
        ]
      : []),
    ...(emptyOn === null
      ? []
      : [
          finding(
            light,
            'hours-empty-on',
            `Als het zo doorgaat zijn de uren op ${emptyOn} op.`,
            `If it goes on like this the hours are used up on ${emptyOn}.`,
          ),
        ]),
  ];
}
